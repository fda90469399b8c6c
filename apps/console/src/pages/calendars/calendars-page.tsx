// Calendars: days on which the schedules that name one do not fire.
import { Button, Grid } from "@mantine/core";
import type { Calendar } from "@punctual/client";
import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useMay } from "../../session/session.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { RowSkeletons } from "../../ui/row-skeletons.tsx";
import { ShowMore } from "../../ui/show-more.tsx";
import { useDialog } from "../../ui/use-dialog.ts";
import { useSearchParams } from "../../ui/use-search-params.ts";
import { CalendarList } from "./calendar-list.tsx";
import { CalendarDetail } from "./detail/calendar-detail.tsx";
import { CalendarDialog } from "./form/calendar-dialog.tsx";
import { useCalendars } from "./use-calendars.ts";

export default function CalendarsPage() {
  const list = useCalendars();
  const { read, write } = useSearchParams();
  const editing = useDialog<Calendar | "new">();
  const make = useMay("operator") ? (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => editing.open("new")}>
      New calendar
    </Button>
  ) : null;
  const choose = (name: string | null): void => write({ calendar: name, month: null });
  return (
    <>
      <PageHeader title="Calendars" actions={make}>
        Days on which the schedules that name a calendar do not fire, or fire on a day beside it.
      </PageHeader>
      <Loaded
        query={list}
        skeleton={<RowSkeletons rows={4} height={56} />}
        empty={({ length }) => (length > 0 ? null : <NoCalendars action={make} />)}
      >
        {(calendars) => {
          const chosen = calendars.find(({ name }) => name === read("calendar")) ?? calendars[0];
          return (
            <Grid>
              <Grid.Col span={{ base: 12, md: 4 }}>
                <CalendarList calendars={calendars} chosen={chosen?.name ?? ""} onChoose={choose} />
                <ShowMore shown={calendars.length} noun={["calendar", "calendars"]} list={list} />
              </Grid.Col>
              <Grid.Col span={{ base: 12, md: 8 }}>
                {chosen === undefined ? null : (
                  <CalendarDetail key={chosen.name} calendar={chosen} onEdit={editing.open} onGone={choose} />
                )}
              </Grid.Col>
            </Grid>
          );
        }}
      </Loaded>
      <CalendarDialog {...editing} onKept={choose} />
    </>
  );
}

const NoCalendars = ({ action }: { readonly action: ReactNode }) => (
  <EmptyState title="No calendars yet" action={action}>
    A calendar excludes weekdays and dates, such as weekends and public holidays; a holiday file (.ics) can be
    read into one. Then a schedule names it, and says whether such a day is skipped or moved.
  </EmptyState>
);
