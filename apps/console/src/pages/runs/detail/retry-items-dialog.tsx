// Asks before the items that failed are run again.
import { Text } from "@mantine/core";
import { Confirm } from "../../../ui/confirm.tsx";
import type { RunDialogProps } from "./dialog.ts";
import { useRunActions } from "./use-run-actions.ts";

export function RetryItemsDialog({ run, opened, onClose }: RunDialogProps) {
  const { retryFailedItems } = useRunActions(run.id);
  const { tally, items, deadLetterId } = run;
  const failed = (tally?.failed ?? items.length).toLocaleString("en");
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title="Retry the failed items only?"
      verb="Retry failed items"
      onConfirm={retryFailedItems}
    >
      <Text size="sm">
        The run is due at once for the {failed} {failed === "1" ? "item" : "items"} that failed, and for
        nothing else. Items that succeed now leave the list of failed items and count as successful; the
        others stay as they are.
        {deadLetterId === null ? "" : " Its dead letter is marked as redriven."}
      </Text>
    </Confirm>
  );
}
