// Asks before an app is forgotten.
import { List } from "@mantine/core";
import type { App } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";

export function ForgetAppDialog({ about, opened, onClose }: DialogState<App>) {
  const client = useQueryClient();
  const name = about?.name ?? "";
  const confirm = async (): Promise<void> => {
    await api.DELETE("/api/v1/apps/{name}", { params: { path: { name } } });
    await client.invalidateQueries({ queryKey: ["system"] });
    tellDone(`${name} was forgotten.`);
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Forget ${name}?`}
      verb="Forget"
      isDangerous
      onConfirm={confirm}
    >
      <List size="sm" spacing={4}>
        <List.Item>Its jobs are gone: no schedule can have them as its target any more.</List.Item>
        <List.Item>While a schedule needs one of them, this is refused.</List.Item>
        <List.Item>An app that still runs registers itself again at its next start.</List.Item>
      </List>
    </Confirm>
  );
}
