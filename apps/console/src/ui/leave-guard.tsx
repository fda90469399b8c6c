// Asks before somebody leaves what is not saved.
import { Text } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { Confirm } from "./confirm.tsx";

/** Leaving by closing the window is asked by the browser itself. */
export function LeaveGuard({ isUnsaved }: { readonly isUnsaved: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  return (
    <Confirm
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      verb="Leave"
      isDangerous
      onConfirm={async () => blocker.proceed?.()}
    >
      <Text size="sm">What was changed on this page is lost.</Text>
    </Confirm>
  );
}
