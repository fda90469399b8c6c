// Asks before dead letters are discarded, and says what is lost.
import { List, Stack } from "@mantine/core";
import { countWords } from "../../../ui/count-words.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import type { MeantLetters } from "./meant-letters.ts";
import { PreviewPanel } from "./preview-panel.tsx";
import { useLetterActions } from "./use-letter-actions.ts";
import { usePreview } from "./use-preview.ts";

interface DiscardDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly filter: MeantLetters;
  readonly onDone: () => void;
}

export function DiscardDialog({ opened, onClose, filter, onDone }: DiscardDialogProps) {
  const preview = usePreview({ verb: "discard", filter, enabled: opened });
  const { discard } = useLetterActions();
  const matched = preview.data?.matched ?? 0;
  const what = matched > 1 ? countWords(matched, "dead letter") : "this dead letter";
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Discard ${what}?`}
      verb={matched > 1 ? `Discard ${what}` : "Discard"}
      isDangerous
      isReady={matched > 0}
      onConfirm={() => discard(filter).then(onDone)}
    >
      <Stack gap="sm">
        <PreviewPanel preview={preview} />
        <List size="sm" spacing={4}>
          <List.Item>
            The work is not done: nothing reminds of it any more, and no redrive by filter takes it along.
          </List.Item>
          <List.Item>
            {matched > 1 ? "The runs stay" : "The run stays"} on record as dead until the retention ends, with
            attempts and input; {matched > 1 ? "each can be retried" : "it can be retried"} on its own page
            until then.
          </List.Item>
          <List.Item>A discard cannot be taken back.</List.Item>
        </List>
      </Stack>
    </Confirm>
  );
}
