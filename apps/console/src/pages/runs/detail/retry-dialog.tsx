// Asks before a run that ended is run again from its beginning.
import { List, Text } from "@mantine/core";
import type { RunDetail } from "@punctual/client";
import { Confirm } from "../../../ui/confirm.tsx";
import type { RunDialogProps } from "./dialog.ts";
import { useRunActions } from "./use-run-actions.ts";

export function RetryDialog({ run, opened, onClose, verb }: RunDialogProps & { readonly verb: string }) {
  const { retry } = useRunActions(run.id);
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={verb === "Retry" ? "Retry this run?" : "Run this after all?"}
      verb={verb}
      onConfirm={retry}
    >
      <Text size="sm" mb="xs">
        It is due at once, for the time it was scheduled for.
      </Text>
      <List size="sm" spacing={4}>
        {consequencesOf(run).map((consequence) => (
          <List.Item key={consequence}>{consequence}</List.Item>
        ))}
      </List>
    </Confirm>
  );
}

function consequencesOf({ schedule, kind, tally, deadLetterId, attemptCount }: RunDetail): readonly string[] {
  const consequences = [
    attemptCount === 0
      ? "Retries and age are counted from now."
      : "It keeps its id, by which its target can tell work it has done already; retries and age are counted anew.",
  ];
  if (schedule !== null)
    consequences.push(
      `It sends ${kind === "manual" ? "what it was given" : "what the schedule said when it was planned"}. What was changed in the schedule since then does not count: for that, run the schedule now.`,
    );
  if (tally !== null && tally.total > 0)
    consequences.push(
      `All ${tally.total.toLocaleString("en")} items are gone through again, those that succeeded too.`,
    );
  if (deadLetterId !== null)
    consequences.push("Its dead letter is marked as redriven. To send another input, redrive it from there.");
  return consequences;
}
