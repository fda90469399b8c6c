// The backfills of a schedule, with how far each has come.
import type { Schedule } from "@punctual/client";
import { fullNameOf } from "../../../parts/schedule/schedule-name.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import { BackfillTable } from "./backfill-table.tsx";
import { useBackfills } from "./use-backfills.ts";

export function BackfillsTab({ schedule }: { readonly schedule: Schedule }) {
  const list = useBackfills(fullNameOf(schedule));
  return (
    <Panel title="Backfills">
      <Loaded query={list} empty={({ length }) => (length > 0 ? null : <NoBackfills />)}>
        {(backfills) => (
          <>
            <BackfillTable backfills={backfills} timezone={schedule.timezone} />
            <ShowMore shown={backfills.length} noun={["backfill", "backfills"]} list={list} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

const NoBackfills = () => (
  <EmptyState title="No backfills yet">
    A backfill makes the runs of a past range: of times before the schedule was there, or of a night that went
    wrong. The button Backfill above begins one, and says first what it would run.
  </EmptyState>
);
