// The schedules that go by a calendar.
import { useQuery } from "@tanstack/react-query";
import { schedulesNaming } from "../../../parts/named-by.ts";
import { ScheduleLinks } from "../../../parts/schedule-links.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";

export function NamedByPanel({ name }: { readonly name: string }) {
  const query = useQuery(schedulesNaming({ calendar: name }));
  return (
    <Panel title="Schedules that go by it">
      <Loaded
        query={query}
        skeleton={<RowSkeletons rows={2} height={20} />}
        empty={({ length }) => (length > 0 ? null : <NoSchedules />)}
      >
        {(schedules) => <ScheduleLinks schedules={schedules} />}
      </Loaded>
    </Panel>
  );
}

const NoSchedules = () => (
  <EmptyState title="None yet">
    A schedule names its calendar under Policies, and says what becomes of an excluded day.
  </EmptyState>
);
