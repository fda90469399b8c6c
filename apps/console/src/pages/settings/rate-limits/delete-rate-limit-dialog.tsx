// Asks before a rate limit is deleted.
import { Text } from "@mantine/core";
import type { RateLimit } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { DeleteNamedDialog } from "../../../parts/delete-named-dialog.tsx";
import { schedulesNaming } from "../../../parts/named-by.ts";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { useRateLimitActions } from "./use-rate-limits.ts";

export function DeleteRateLimitDialog({ about, opened, onClose }: DialogState<RateLimit>) {
  const name = about?.name ?? "";
  const { forget } = useRateLimitActions();
  const { data, error } = useQuery({ ...schedulesNaming({ rateLimit: name }), enabled: opened });
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
      <Text size="sm">No schedule names it. Runs that still wait under it are let through at once.</Text>
    </DeleteNamedDialog>
  );
}
