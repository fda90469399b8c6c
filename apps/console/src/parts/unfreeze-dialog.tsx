// Asks before a freeze ends.
import { Text } from "@mantine/core";
import { Confirm } from "../ui/confirm.tsx";
import { useUnfreeze } from "./freeze.ts";

interface UnfreezeDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function UnfreezeDialog({ opened, onClose }: UnfreezeDialogProps) {
  const unfreeze = useUnfreeze();
  return (
    <Confirm opened={opened} onClose={onClose} title="Unfreeze?" verb="Unfreeze" onConfirm={unfreeze}>
      <Text size="sm">
        Runs that have waited begin, the oldest first, as fast as their limits let them. New ones begin as
        they fall due.
      </Text>
    </Confirm>
  );
}
