// Asks before a schedule is deleted.
import { List } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "../../../api/api.ts";
import { Confirm } from "../../../ui/confirm.tsx";
import { tellDone } from "../../../ui/told.ts";

interface DeleteDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly schedule: Schedule;
}

export function DeleteDialog({ opened, onClose, schedule: { group, name, version } }: DeleteDialogProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const confirm = async (): Promise<void> => {
    const header = { "If-Match": `"${version}"` };
    await api.DELETE("/api/v1/schedules/{group}/{name}", { params: { path: { group, name }, header } });
    await navigate({ to: "/schedules" });
    client.removeQueries({ queryKey: ["schedule", group, name] });
    void client.invalidateQueries({ queryKey: ["schedules"] });
    tellDone(`${name} was deleted.`);
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Delete ${name}?`}
      verb="Delete"
      isDangerous
      onConfirm={confirm}
    >
      <List size="sm" spacing={4}>
        <List.Item>
          It never fires again, and it cannot be brought back; a new one of the same name begins anew.
        </List.Item>
        <List.Item>Runs that have not begun are cancelled. Runs that are under way finish.</List.Item>
        <List.Item>Its past runs and dead letters stay listed for as long as their retention says.</List.Item>
      </List>
    </Confirm>
  );
}
