// Tells in a corner of the screen what was done, with the way back beside it.
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { tellFailed } from "./told.ts";

/** Long enough to read it and change one's mind. */
const undoableMs = 10_000;

export function tellUndoable(message: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    autoClose: undoableMs,
    color: "punctual",
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            undo().catch(tellFailed);
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
