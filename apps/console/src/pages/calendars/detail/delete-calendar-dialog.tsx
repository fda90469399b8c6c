// Asks before a calendar is deleted.
import { Text } from "@mantine/core";
import type { Calendar } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { DeleteNamedDialog } from "../../../parts/delete-named-dialog.tsx";
import { schedulesNaming } from "../../../parts/named-by.ts";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { useCalendarActions } from "../use-calendars.ts";

interface DeleteCalendarDialogProps extends DialogState<Calendar> {
  readonly onGone: () => void;
}

export function DeleteCalendarDialog({ about, opened, onClose, onGone }: DeleteCalendarDialogProps) {
  const name = about?.name ?? "";
  const { forget } = useCalendarActions();
  const { data, error } = useQuery({ ...schedulesNaming({ calendar: name }), enabled: opened });
  const remove = async (): Promise<void> => {
    await forget(name);
    onGone();
    tellDone(`${name} was deleted.`);
  };
  return (
    <DeleteNamedDialog
      opened={opened}
      onClose={onClose}
      name={name}
      namers={{ schedules: data, error }}
      onDelete={remove}
    >
      <Text size="sm">No schedule goes by it. Its days cannot be brought back.</Text>
    </DeleteNamedDialog>
  );
}
