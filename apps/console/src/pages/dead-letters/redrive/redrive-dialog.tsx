// Asks before dead letters are redriven: shows which are meant, and takes another input for them.
import { List, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { readInput, type InputDraft } from "../../../parts/input-draft.ts";
import { InputEditor } from "../../../parts/input-editor.tsx";
import { countWords } from "../../../ui/count-words.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import type { MeantLetters } from "./meant-letters.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { useLetterActions, type Redriven } from "./use-letter-actions.ts";
import { usePreview } from "./use-preview.ts";

interface RedriveDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly filter: MeantLetters;
  /** What is edited first where somebody sends another input. */
  readonly input?: InputDraft;
  /** Whether it opens with the input at hand. */
  readonly isEditing?: boolean;
  readonly onDone: (answer: Redriven) => void;
}

const noInput: InputDraft = { form: "json", text: "" };

export function RedriveDialog(props: RedriveDialogProps) {
  const { opened, onClose, filter, input = noInput, isEditing = false, onDone } = props;
  const [hasOther, setOther] = useState(isEditing);
  const [draft, setDraft] = useState(input);
  const preview = usePreview({ verb: "redrive", filter, enabled: opened });
  const { redrive } = useLetterActions();
  const read = readInput(draft);
  const isReady = !hasOther || (read.isRight && read.input !== undefined);
  const matched = preview.data?.matched ?? 0;
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={matched > 1 ? `Redrive ${countWords(matched, "run")}?` : "Redrive this run?"}
      verb={matched > 1 ? `Redrive ${countWords(matched, "run")}` : "Redrive"}
      isReady={isReady && matched > 0}
      onConfirm={async () => onDone(await redrive(filter, hasOther && read.isRight ? read.input : undefined))}
    >
      <Stack gap="sm">
        <PreviewPanel preview={preview} />
        <Consequences isMany={matched > 1} />
        <Switch
          label={matched > 1 ? "Send another input to all of them" : "Send another input"}
          checked={hasOther}
          onChange={({ currentTarget }) => setOther(currentTarget.checked)}
        />
        {hasOther ? <InputEditor label="Input" draft={draft} onChange={setDraft} /> : null}
        {hasOther && read.isRight && read.input === undefined ? (
          <Text size="sm">Write an input; for none at all, choose Text and leave it empty.</Text>
        ) : null}
      </Stack>
    </Confirm>
  );
}

function Consequences({ isMany }: { readonly isMany: boolean }) {
  return (
    <List size="sm" spacing={4}>
      <List.Item>
        {isMany
          ? "They are due at once. Rate limits and freezes hold for them as for any run."
          : "It is due at once."}
      </List.Item>
      <List.Item>
        {isMany ? "Each keeps its id" : "It keeps its id"}, by which a target can tell work it has done
        already; retries and age are counted anew.
      </List.Item>
      <List.Item>
        The target is the one that the schedule had when it was planned: what was changed in the schedule
        since then does not count.
      </List.Item>
    </List>
  );
}
