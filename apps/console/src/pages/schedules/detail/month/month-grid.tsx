// The days of a month in weeks; arrow keys go from day to day.
import type { Schedule } from "@punctual/client";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { nowMs } from "../../../../ui/now.ts";
import { monthWords } from "../../../../ui/wall-words.ts";
import { dayOf } from "./day.ts";
import { DayCell } from "./day-cell.tsx";
import classes from "./month-grid.module.css";
import { dateAt, dateBeside, monthBeside, weeksOf } from "../../../../ui/month.ts";
import type { MonthOfRuns } from "./use-month.ts";

interface MonthGridProps {
  readonly schedule: Schedule;
  readonly month: string;
  readonly runs: MonthOfRuns;
  readonly onGo: (month: string) => void;
}

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export function MonthGrid({ schedule, month, runs, onGo }: MonthGridProps) {
  const today = dateAt(nowMs(), schedule.timezone);
  const days = weeksOf(month).map((week) => week.map((date) => (date === null ? null : dayOf(date, runs))));
  const most = Math.max(1, ...days.flat().map((day) => day?.total ?? 0));
  const { focused, onKeyDown, grid } = useDayKeys({ month, today, onGo });
  return (
    <table
      className={classes["grid"]}
      role="grid"
      ref={grid}
      onKeyDown={onKeyDown}
      aria-label={`Runs of ${monthWords(month)}, by day`}
    >
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" abbr={weekday}>
              {weekday.slice(0, 3)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.map((week, row) => (
          <tr key={`${month} ${row}`}>
            {week.map((day, column) =>
              day === null ? (
                <td key={weekdays[column]} aria-label="Not in this month" aria-disabled />
              ) : (
                <DayCell
                  key={weekdays[column]}
                  schedule={schedule}
                  day={day}
                  isToday={day.date === today}
                  isFocused={day.date === focused}
                  most={most}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayKeys {
  readonly month: string;
  readonly today: string;
  readonly onGo: (month: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const pages: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

/** One day of the grid takes part in the order of Tab; the others are reached from it. */
function useDayKeys({ month, today, onGo }: DayKeys) {
  const grid = useRef<HTMLTableElement>(null);
  const isMoving = useRef(false);
  const [chosen, setChosen] = useState(today);
  const focused = chosen.startsWith(month) ? chosen : `${month}-01`;
  useEffect(() => {
    // Of another month the day is there once that month is shown.
    if (!isMoving.current || focused !== chosen) return;
    isMoving.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-date="${focused}"]`)?.focus();
  }, [focused, chosen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = dayReachedBy(event.key, focused);
    if (to === null) return;
    event.preventDefault();
    isMoving.current = true;
    setChosen(to);
    if (!to.startsWith(month)) onGo(to.slice(0, 7));
  };
  return { grid, focused, onKeyDown };
}

function dayReachedBy(key: string, date: string): string | null {
  const step = steps[key];
  if (step !== undefined) return dateBeside(date, step);
  const page = pages[key];
  return page === undefined ? null : `${monthBeside(date.slice(0, 7), page)}-01`;
}
