// Asks before an API destination is deleted.
import { Text } from "@mantine/core";
import type { ApiDestination } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { DeleteNamedDialog } from "../../../parts/delete-named-dialog.tsx";
import { schedulesNaming } from "../../../parts/named-by.ts";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { useDestinationActions } from "./use-destinations.ts";

export function DeleteDestinationDialog({ about, opened, onClose }: DialogState<ApiDestination>) {
  const name = about?.name ?? "";
  const { forget } = useDestinationActions();
  const { data, error } = useQuery({ ...schedulesNaming({ apiDestination: name }), enabled: opened });
  const remove = async (): Promise<void> => {
    await forget(name);
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
      <Text size="sm">
        No schedule names it. Open runs of schedules that named it before become dead letters at their next
        attempt.
      </Text>
    </DeleteNamedDialog>
  );
}
