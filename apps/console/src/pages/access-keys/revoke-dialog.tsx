// Asks before an access key is revoked.
import { List } from "@mantine/core";
import type { AccessKey } from "@punctual/client";
import { Confirm } from "../../ui/confirm.tsx";
import { tellDone } from "../../ui/told.ts";
import type { DialogState } from "../../ui/use-dialog.ts";
import { useKeyActions } from "./use-access-keys.ts";

export function RevokeDialog({ about, opened, onClose }: DialogState<AccessKey>) {
  const { revoke } = useKeyActions();
  const name = about?.name ?? "";
  const confirm = async (): Promise<void> => {
    await revoke(about?.id ?? "");
    tellDone(`${name} was revoked.`);
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Revoke ${name}?`}
      verb="Revoke"
      isDangerous
      onConfirm={confirm}
    >
      <List size="sm" spacing={4}>
        <List.Item>From now on every node refuses it, and it cannot be brought back.</List.Item>
        {about?.kind === "aws" ? (
          <List.Item>AWS clients that sign with it are refused.</List.Item>
        ) : (
          <List.Item>
            Sessions of the console that were begun with it end: whoever signed in with it, you too, is signed
            out.
          </List.Item>
        )}
        <List.Item>What was made with it stays: schedules, runs, connections.</List.Item>
      </List>
    </Confirm>
  );
}
