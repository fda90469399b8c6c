// Asks before an alarm is deleted.
import { Text } from "@mantine/core";
import type { Alarm } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { watchesWords } from "../../parts/alarm/alarm-words.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { tellDone } from "../../ui/told.ts";
import { toldWords } from "./list/told-words.ts";

interface DeleteAlarmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly alarm: Alarm;
}

export function DeleteAlarmDialog({ opened, onClose, alarm }: DeleteAlarmDialogProps) {
  const client = useQueryClient();
  const { name, schedule, actions } = alarm;
  const remove = async (): Promise<void> => {
    await api.DELETE("/api/v1/alarms/{name}", { params: { path: { name } } });
    tellDone(`The alarm ${name} was deleted.`);
    void client.invalidateQueries({ queryKey: ["alarms"] });
  };
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={`Delete the alarm ${name}?`}
      verb="Delete"
      isDangerous
      onConfirm={remove}
    >
      <Text size="sm">
        It watches {schedule ?? "every schedule"} and tells {toldWords(actions)}. When this happens next, it
        no longer says so: {watchesWords(alarm)}
      </Text>
    </Confirm>
  );
}
