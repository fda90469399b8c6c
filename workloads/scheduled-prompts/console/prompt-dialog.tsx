// Makes a prompt or changes one; says before it is saved when it would run.
import { Button, Group, Modal, Stack, Textarea, TextInput } from "@mantine/core";
import { ProblemPanel, problemWords, refusalOf, tellDone } from "@punctual/console";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { bodyOf, draftOf, isWhole, newDraft, type Draft } from "./draft.ts";
import type { Prompt } from "./prompt.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { TimingFields } from "./timing-fields.tsx";
import { promptsKey, useUser } from "./user.ts";

/** A refusal of one of these stands beside it. */
const fields = ["name", "prompt", "time", "date", "cron", "dayOfWeek", "dayOfMonth", "timezone", "model"];

interface PromptDialogProps {
  /** Null: a new one. */
  readonly prompt: Prompt | null;
  readonly onClose: () => void;
  readonly onSaved: (prompt: Prompt) => void;
}

export function PromptDialog({ prompt, onClose, onSaved }: PromptDialogProps) {
  const [draft, setDraft] = useState<Draft>(prompt === null ? newDraft : draftOf(prompt));
  const change = (changes: Partial<Draft>): void => setDraft({ ...draft, ...changes });
  const saving = useSaving({ prompt, onClose, onSaved });
  const refusal = refusalOf(saving.error);
  const errorOf = (field: string): string | null => (refusal?.field === field ? refusal.detail : null);
  const isBesideField = fields.some((field) => field === refusal?.field);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saving.mutate(draft);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={prompt === null ? "New prompt" : `Edit ${prompt.name}`}
      size="xl"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Name"
            required
            maxLength={100}
            data-autofocus
            value={draft.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            error={errorOf("name")}
          />
          <Textarea
            label="Prompt"
            description="What the model is to write, up to 8,000 characters"
            required
            autosize
            minRows={3}
            maxRows={12}
            value={draft.prompt}
            onChange={({ currentTarget }) => change({ prompt: currentTarget.value })}
            error={errorOf("prompt")}
          />
          <TimingFields draft={draft} onChange={change} errorOf={errorOf} />
          <TextInput
            label="Model"
            description="Empty: the default one"
            value={draft.model}
            onChange={({ currentTarget }) => change({ model: currentTarget.value })}
            error={errorOf("model")}
          />
          <PreviewPanel draft={draft} />
          {saving.error === null || isBesideField ? null : <ProblemPanel {...problemWords(saving.error)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={!isWhole(draft)}>
              {prompt === null ? "Schedule it" : "Save"}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useSaving({ prompt, onClose, onSaved }: PromptDialogProps) {
  const user = useUser();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (draft: Draft) =>
      prompt === null ? user.calls.create(bodyOf(draft)) : user.calls.update(prompt.id, bodyOf(draft)),
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: promptsKey(user) });
      tellDone(prompt === null ? `${saved.name} is scheduled.` : `${saved.name} is saved.`);
      onSaved(saved);
      onClose();
    },
  });
}
