// Every schedule: found, narrowed, paused and resumed, many at once.
import { Text } from "@mantine/core";
import { Plus } from "lucide-react";
import { fullNameOf } from "../../parts/schedule/schedule-name.ts";
import { useMay } from "../../session/session.ts";
import { ButtonLink } from "../../ui/button-link.tsx";
import { CodeBlock } from "../../ui/code-block.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { useSelection } from "../../ui/use-selection.ts";
import { FilterBar } from "./list/filter-bar.tsx";
import { isNarrowed, readFilter } from "./list/schedule-filter.ts";
import { ScheduleTable } from "./list/schedule-table.tsx";
import { SelectionBar } from "./list/selection-bar.tsx";
import { useScheduleList } from "./list/use-schedule-list.ts";

export default function SchedulesPage() {
  const params = useSearchParams();
  const filter = readFilter(params);
  const list = useScheduleList(filter);
  const selection = useSelection(list.data ?? [], fullNameOf);
  const mayChange = useMay("operator");
  return (
    <>
      <PageHeader title="Schedules" actions={mayChange ? <NewSchedule /> : null}>
        What fires, when, and how it went last.
      </PageHeader>
      <FilterBar params={params} />
      {mayChange ? <SelectionBar selection={selection} /> : null}
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={8} height={44} />}
        empty={({ length }) =>
          length > 0 ? null : isNarrowed(filter) ? <NothingFound /> : <FirstSchedule />
        }
      >
        {(schedules) => (
          <>
            <ScheduleTable schedules={schedules} selection={mayChange ? selection : null} />
            <ShowMore shown={schedules.length} noun={["schedule", "schedules"]} list={list} />
          </>
        )}
      </Loaded>
    </>
  );
}

const NewSchedule = () => (
  <ButtonLink to="/schedules/new" leftSection={<Plus size={16} aria-hidden />}>
    New schedule
  </ButtonLink>
);

const NothingFound = () => (
  <EmptyState
    title="No schedule is like that"
    action={
      <ButtonLink to="/schedules" variant="default">
        Show all schedules
      </ButtonLink>
    }
  >
    Nothing passes all of these filters.
  </EmptyState>
);

const oneLine =
  "punctual schedule put every-minute --expression 'rate(1 minute)' --url-target https://example.com/hook";

function FirstSchedule() {
  const mayChange = useMay("operator");
  return (
    <EmptyState title="No schedules yet" action={mayChange ? <NewSchedule /> : null}>
      <Text size="sm" mb="xs">
        A schedule says when something is to be called. Make the first one here, or on the command line:
      </Text>
      <Text component="div" ta="left">
        <CodeBlock text={oneLine} label="Command" />
      </Text>
    </EmptyState>
  );
}
