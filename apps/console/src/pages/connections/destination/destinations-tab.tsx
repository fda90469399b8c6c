// The addresses that schedules share by name, each with its rate: made, tried, changed, deleted.
import { Button, Group } from "@mantine/core";
import type { ApiDestination } from "@punctual/client";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useMay } from "../../../session/session.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import { useDialog } from "../../../ui/use-dialog.ts";
import { DeleteDestinationDialog } from "./delete-destination-dialog.tsx";
import { DestinationDialog } from "./destination-dialog.tsx";
import { DestinationTable } from "./destination-table.tsx";
import { TestDestinationDialog } from "./test-destination-dialog.tsx";
import { useDestinations } from "./use-destinations.ts";

export function DestinationsTab() {
  const list = useDestinations();
  const mayChange = useMay("operator");
  const editing = useDialog<ApiDestination | "new">();
  const testing = useDialog<ApiDestination>();
  const deleting = useDialog<ApiDestination>();
  const make = (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => editing.open("new")}>
      New API destination
    </Button>
  );
  return (
    <>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={4} height={40} />}
        empty={({ length }) => (length > 0 ? null : <NoDestinations action={mayChange ? make : null} />)}
      >
        {(destinations) => (
          <>
            {mayChange ? (
              <Group justify="flex-end" mb="sm">
                {make}
              </Group>
            ) : null}
            <DestinationTable
              destinations={destinations}
              onTest={testing.open}
              onEdit={editing.open}
              onDelete={deleting.open}
            />
            <ShowMore
              shown={destinations.length}
              noun={["API destination", "API destinations"]}
              list={list}
            />
          </>
        )}
      </Loaded>
      <DestinationDialog {...editing} />
      <TestDestinationDialog {...testing} />
      <DeleteDestinationDialog {...deleting} />
    </>
  );
}

const NoDestinations = ({ action }: { readonly action: ReactNode }) => (
  <EmptyState title="No API destinations yet" action={action}>
    An API destination is an address with its method, its connection and its rate, which many schedules may
    share. Change it once, and all of them follow.
  </EmptyState>
);
