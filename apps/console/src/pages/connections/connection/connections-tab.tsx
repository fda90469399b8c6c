// The credentials by name: made, tried, changed, deleted. What lets us in is never shown again.
import { Button, Group } from "@mantine/core";
import type { Connection } from "@punctual/client";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useMay } from "../../../session/session.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import { useDialog } from "../../../ui/use-dialog.ts";
import { ConnectionDialog } from "./connection-dialog.tsx";
import { ConnectionTable } from "./connection-table.tsx";
import { DeleteConnectionDialog } from "./delete-connection-dialog.tsx";
import { TestConnectionDialog } from "./test-connection-dialog.tsx";
import { useConnections } from "./use-connections.ts";

export function ConnectionsTab() {
  const list = useConnections();
  const mayChange = useMay("admin");
  const editing = useDialog<Connection | "new">();
  const testing = useDialog<Connection>();
  const deleting = useDialog<Connection>();
  const make = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => editing.open("new")}>
      New connection
    </Button>
  );
  return (
    <>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={4} height={40} />}
        empty={({ length }) => (length > 0 ? null : <NoConnections action={mayChange ? make : null} />)}
      >
        {(connections) => (
          <>
            {mayChange ? (
              <Group justify="flex-end" mb="sm">
                {make}
              </Group>
            ) : null}
            <ConnectionTable
              connections={connections}
              onTest={testing.open}
              onEdit={editing.open}
              onDelete={deleting.open}
            />
            <ShowMore shown={connections.length} noun={["connection", "connections"]} list={list} />
          </>
        )}
      </Loaded>
      <ConnectionDialog {...editing} />
      <TestConnectionDialog {...testing} />
      <DeleteConnectionDialog {...deleting} />
    </>
  );
}

const NoConnections = ({ action }: { readonly action: ReactNode }) => (
  <EmptyState title="No connections yet" action={action}>
    A connection keeps the credentials of a target, sealed: an API key, a password, a token, an OAuth client
    or a signing secret. A schedule or an API destination names it.
  </EmptyState>
);
