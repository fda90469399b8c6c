// The next times that a schedule names: changes of the clocks marked, excluded days struck through.
import type { Schedule } from "@punctual/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { FireTable } from "../../../parts/schedule/fire-table.tsx";
import { fullNameOf } from "../../../parts/schedule/schedule-name.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";

const shownFires = 10;

export function NextFires({ schedule }: { readonly schedule: Schedule }) {
  const { group, name, version, timezone } = schedule;
  const query = useQuery({
    queryKey: ["fires", "of", fullNameOf(schedule), version, schedule.state],
    queryFn: () =>
      api.GET("/api/v1/schedules/{group}/{name}/next", {
        params: { path: { group, name }, query: { count: shownFires } },
      }),
  });
  return (
    <Panel title={`Next ${shownFires} fires`}>
      <Loaded
        query={query}
        skeleton={<RowSkeletons rows={shownFires} height={24} />}
        empty={({ occurrences }) => (occurrences.length > 0 ? null : <NoFires state={schedule.state} />)}
      >
        {({ occurrences }) => <FireTable occurrences={occurrences} timezone={timezone} />}
      </Loaded>
    </Panel>
  );
}

function NoFires({ state }: { readonly state: Schedule["state"] }) {
  if (state === "paused")
    return (
      <EmptyState title="Nothing fires while it is paused">
        Resume it, and its next times stand here.
      </EmptyState>
    );
  return (
    <EmptyState title="It never fires again">Its expression names no time that is still to come.</EmptyState>
  );
}
