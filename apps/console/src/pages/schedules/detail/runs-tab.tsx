// The run history of a schedule, by state, newest first.
import { NativeSelect } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { at, usePages } from "../../../api/use-pages.ts";
import { runStates } from "../../../parts/run-states.ts";
import { RunTable } from "../../../parts/run-table.tsx";
import { fullNameOf } from "../../../parts/schedule/schedule-name.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { RowSkeletons } from "../../../ui/row-skeletons.tsx";
import { ShowMore } from "../../../ui/show-more.tsx";
import { useSearchParams } from "../../../ui/use-search-params.ts";

const pageSize = 50;

export function RunsTab({ schedule }: { readonly schedule: Schedule }) {
  const { read, write } = useSearchParams();
  const state = runStates.find((known) => known === read("state")) ?? null;
  const list = useRuns(fullNameOf(schedule), state);
  const filter = (
    <NativeSelect
      aria-label="State of the runs"
      size="xs"
      value={state ?? ""}
      data={[{ value: "", label: "Any state" }, ...runStates]}
      onChange={({ currentTarget }) => write({ state: currentTarget.value })}
    />
  );
  return (
    <Panel title="Runs" actions={filter}>
      <Loaded
        query={list}
        skeleton={<RowSkeletons />}
        empty={({ length }) => (length > 0 ? null : <NoRuns state={state} />)}
      >
        {(runs) => (
          <>
            <RunTable runs={runs} isOfOneSchedule />
            <ShowMore shown={runs.length} noun={["run", "runs"]} list={list} />
          </>
        )}
      </Loaded>
    </Panel>
  );
}

const useRuns = (schedule: string, state: string | null) =>
  usePages({
    queryKey: ["runs", "of", schedule, state],
    read: (cursor) =>
      api.GET("/api/v1/runs", {
        params: { query: { schedule, ...(state === null ? {} : { state }), limit: pageSize, ...at(cursor) } },
      }),
  });

function NoRuns({ state }: { readonly state: string | null }) {
  if (state !== null)
    return <EmptyState title={`No ${state} runs`}>None of this schedule&apos;s runs is {state}.</EmptyState>;
  return (
    <EmptyState title="No runs yet">
      The first run appears here when the schedule fires. Run now makes one at once; Backfill makes those of
      the past.
    </EmptyState>
  );
}
