// Asks before an open run is ended.
import { Text } from "@mantine/core";
import { Confirm } from "../../../ui/confirm.tsx";
import type { RunDialogProps } from "./dialog.ts";
import { useRunActions } from "./use-run-actions.ts";

export function CancelDialog({ run, opened, onClose }: RunDialogProps) {
  const { cancel } = useRunActions(run.id);
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title="Cancel this run?"
      verb="Cancel the run"
      otherwise="Let it go on"
      isDangerous
      onConfirm={cancel}
    >
      <Text size="sm">
        {run.state === "running"
          ? "The attempt under way loses the run at once and is told to stop. What its target has done by then stays done, and no dead letter is written."
          : "No further attempt begins, and no dead letter is written."}{" "}
        {run.schedule === null ? "" : "The schedule goes on as before. "}
        It can be retried later.
      </Text>
    </Confirm>
  );
}
