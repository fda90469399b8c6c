// Asks before a connection is deleted.
import { Text } from "@mantine/core";
import type { Connection } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { DeleteNamedDialog } from "../../../parts/delete-named-dialog.tsx";
import { schedulesNaming } from "../../../parts/named-by.ts";
import { tellDone } from "../../../ui/told.ts";
import type { DialogState } from "../../../ui/use-dialog.ts";
import { useConnectionActions } from "./use-connections.ts";

export function DeleteConnectionDialog({ about, opened, onClose }: DialogState<Connection>) {
  const name = about?.name ?? "";
  const { forget } = useConnectionActions();
  const schedules = useQuery({ ...schedulesNaming({ connection: name }), enabled: opened });
  const others = useQuery({ ...destinationsAndApps(name), enabled: opened });
  const isRead = schedules.data !== undefined && others.data !== undefined;
  const remove = async (): Promise<void> => {
    await forget(name);
    tellDone(`${name} was deleted.`);
  };
  return (
    <DeleteNamedDialog
      opened={opened}
      onClose={onClose}
      name={name}
      namers={{
        schedules: isRead ? schedules.data : undefined,
        others: others.data ?? [],
        error: schedules.error ?? others.error,
      }}
      onDelete={remove}
    >
      <Text size="sm">Its secret is destroyed and cannot be brought back. Nothing names it.</Text>
    </DeleteNamedDialog>
  );
}

const mostRead = 200;

const destinationsAndApps = (connection: string) => ({
  queryKey: ["api-destinations", "naming", connection],
  queryFn: async (): Promise<readonly string[]> => {
    const [destinations, apps] = await Promise.all([
      api.GET("/api/v1/api-destinations", { params: { query: { connection, limit: 5 } } }),
      api.GET("/api/v1/apps", { params: { query: { limit: mostRead } } }),
    ]);
    return [
      ...destinations.items.map(({ name }) => `API destination ${name}`),
      ...apps.items.filter((app) => app.connection === connection).map(({ name }) => `app ${name}`),
    ];
  },
});
