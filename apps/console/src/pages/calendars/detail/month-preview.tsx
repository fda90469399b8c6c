// A month of a calendar: its excluded days struck through, each with its reason.
import { ActionIcon, Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { dateAt, isMonth, monthBeside, weeksOf } from "../../../ui/month.ts";
import { nowMs } from "../../../ui/now.ts";
import { viewerZone } from "../../../ui/time-words.ts";
import { useSearchParams } from "../../../ui/use-search-params.ts";
import { dateWords, monthWords } from "../../../ui/wall-words.ts";
import { weekdays, whyExcluded, type CalendarDays, type Exclusion } from "../calendar-days.ts";
import classes from "./month-preview.module.css";

interface MonthPreviewProps {
  readonly calendar: CalendarDays;
}

export function MonthPreview({ calendar }: MonthPreviewProps) {
  const { read, write } = useSearchParams();
  const today = dateAt(nowMs(), viewerZone);
  const current = today.slice(0, 7);
  const given = read("month");
  const month = given !== null && isMonth(given) ? given : current;
  const go = (to: string): void => write({ month: to === current ? null : to });
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Text fw={600} size="sm" role="status">
          {monthWords(month)}
        </Text>
        <Group gap={4}>
          {month === current ? null : (
            <Button size="compact-sm" variant="default" onClick={() => go(current)}>
              This month
            </Button>
          )}
          <ActionIcon
            variant="default"
            aria-label="Previous month"
            onClick={() => go(monthBeside(month, -1))}
          >
            <ChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="default" aria-label="Next month" onClick={() => go(monthBeside(month, 1))}>
            <ChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <MonthTable calendar={calendar} month={month} today={today} />
    </div>
  );
}

interface MonthTableProps extends MonthPreviewProps {
  readonly month: string;
  readonly today: string;
}

function MonthTable({ calendar, month, today }: MonthTableProps) {
  return (
    <table className={classes["month"]} aria-label={`Excluded days of ${monthWords(month)}`}>
      <thead>
        <tr>
          {weekdays.map(([day, name]) => (
            <th key={day} scope="col" abbr={name}>
              {name.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, row) => (
          <tr key={`${month} ${row}`}>
            {week.map((date, column) => (
              <td key={weekdays[column]?.[0]}>
                {date === null ? null : (
                  <Day date={date} isToday={date === today} exclusion={whyExcluded(date, calendar)} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  readonly date: string;
  readonly isToday: boolean;
  /** Null where it is kept. */
  readonly exclusion: Exclusion | null;
}

function Day({ date, isToday, exclusion }: DayProps) {
  const number = Number(date.slice(8));
  const mark = isToday ? { "aria-current": "date" as const } : {};
  if (exclusion === null)
    return (
      <div className={classes["day"]} {...mark}>
        {number}
      </div>
    );
  const { reason, isWeekly } = exclusion;
  return (
    <div className={classes["day"]} data-excluded title={`${dateWords(date)}: ${reason}`} {...mark}>
      <s>{number}</s>
      {isWeekly ? (
        <VisuallyHidden>{reason}</VisuallyHidden>
      ) : (
        <span className={classes["reason"]}>{reason}</span>
      )}
    </div>
  );
}
