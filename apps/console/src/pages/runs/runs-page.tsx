// Runs as they happen, newest first: found by state, time, schedule, job and kind.
import { Stack } from "@mantine/core";
import type { Run } from "@punctual/client";
import type { PagedList } from "../../api/use-pages.ts";
import { RunTable } from "../../parts/run-table.tsx";
import { ButtonLink } from "../../ui/button-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { FilterBar } from "./list/filter-bar.tsx";
import { NewRunsButton } from "./list/new-runs-button.tsx";
import { isNarrowed, readFilter } from "./list/run-filter.ts";
import { SpanPicker } from "../../ui/span-picker.tsx";
import { StateChips } from "./list/state-chips.tsx";
import { useCounts } from "./list/use-counts.ts";
import { useRunList } from "./list/use-run-list.ts";
import { useSteady } from "./list/use-steady.ts";

export default function RunsPage() {
  const params = useSearchParams();
  const filter = readFilter(params);
  const list = useRunList(filter);
  const counts = useCounts(filter);
  return (
    <>
      <PageHeader title="Runs">What ran, what runs now, and how it ended.</PageHeader>
      <Stack gap="sm" mb="md">
        <SpanPicker when={filter.when} params={params} />
        <FilterBar filter={filter} params={params} />
        <StateChips chosen={filter.states} counts={counts} params={params} />
      </Stack>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={12} height={32} />}
        empty={({ length }) => (length > 0 ? null : isNarrowed(filter) ? <NothingFound /> : <NoRuns />)}
      >
        {(runs) => <LiveTable runs={runs} list={list} name={JSON.stringify(filter)} />}
      </Loaded>
    </>
  );
}

interface LiveTableProps {
  readonly runs: readonly Run[];
  readonly list: PagedList<Run>;
  /** Of the filter. */
  readonly name: string;
}

function LiveTable({ runs, list, name }: LiveTableProps) {
  const { shown, held, showHeld } = useSteady(runs, name);
  return (
    <>
      <NewRunsButton count={held} onShow={showHeld} />
      <RunTable runs={shown} />
      <ShowMore shown={shown.length} noun={["run", "runs"]} list={list} />
    </>
  );
}

const NothingFound = () => (
  <EmptyState
    title="No run is like that"
    action={
      <ButtonLink to="/runs" variant="default">
        Show all runs
      </ButtonLink>
    }
  >
    Nothing passes all of these filters. A longer span of time may have some.
  </EmptyState>
);

const NoRuns = () => (
  <EmptyState title="No runs yet" action={<ButtonLink to="/schedules">Show schedules</ButtonLink>}>
    A run appears here as soon as a schedule fires, or somebody presses Run now on its page.
  </EmptyState>
);
