// The user's prompts: listed, made, changed, and their results read.
import { Button, Stack } from "@mantine/core";
import {
  EmptyState,
  Loaded,
  Panel,
  RowSkeletons,
  ShowMore,
  usePages,
  useSearchParams,
} from "@punctual/console";
import { Plus } from "lucide-react";
import { useState } from "react";
import { DeleteDialog } from "./delete-dialog.tsx";
import type { Prompt } from "./prompt.ts";
import { PromptDialog } from "./prompt-dialog.tsx";
import { PromptTable } from "./prompt-table.tsx";
import { ResultsPanel } from "./results-panel.tsx";
import { promptsKey, useUser } from "./user.ts";

type Opened =
  | { readonly kind: "none" }
  | { readonly kind: "new" }
  | { readonly kind: "edit" | "delete"; readonly prompt: Prompt };

const none: Opened = { kind: "none" };

export function PromptsBoard() {
  const user = useUser();
  const { read, write } = useSearchParams();
  const [opened, setOpened] = useState<Opened>(none);
  const list = usePages<Prompt>({ queryKey: promptsKey(user), read: user.calls.list });
  const chosen = list.data?.find(({ id }) => id === read("prompt"));
  const close = (): void => setOpened(none);
  const openNew = (): void => setOpened({ kind: "new" });
  return (
    <Stack>
      <Panel title="Your prompts" actions={<NewPrompt onOpen={openNew} />}>
        <Loaded
          query={list}
          skeleton={<RowSkeletons rows={4} height={44} />}
          empty={({ length }) => (length > 0 ? null : <NoPrompts onOpen={openNew} />)}
        >
          {(prompts) => (
            <>
              <PromptTable
                prompts={prompts}
                chosen={chosen?.id ?? null}
                onChoose={(id) => write({ prompt: id })}
                onEdit={(prompt) => setOpened({ kind: "edit", prompt })}
                onDelete={(prompt) => setOpened({ kind: "delete", prompt })}
              />
              <ShowMore shown={prompts.length} noun={["prompt", "prompts"]} list={list} />
            </>
          )}
        </Loaded>
      </Panel>
      {chosen === undefined ? null : <ResultsPanel key={chosen.id} prompt={chosen} />}
      {opened.kind === "new" || opened.kind === "edit" ? (
        <PromptDialog
          prompt={opened.kind === "edit" ? opened.prompt : null}
          onClose={close}
          onSaved={({ id }) => write({ prompt: id })}
        />
      ) : null}
      {opened.kind === "delete" ? <DeleteDialog prompt={opened.prompt} onClose={close} /> : null}
    </Stack>
  );
}

const NewPrompt = ({ onOpen }: { readonly onOpen: () => void }) => (
  <Button size="xs" leftSection={<Plus size={14} aria-hidden />} onClick={onOpen}>
    New prompt
  </Button>
);

const NoPrompts = ({ onOpen }: { readonly onOpen: () => void }) => (
  <EmptyState title="No prompts yet" action={<NewPrompt onOpen={onOpen} />}>
    Say what the model is to write, and when: the answer is kept here and sent by mail.
  </EmptyState>
);
