// A day of the calendar, as a link to its runs.
import { VisuallyHidden } from "@mantine/core";
import type { Schedule } from "@punctual/client";
import { Link } from "@tanstack/react-router";
import { Clock } from "lucide-react";
import { fullNameOf } from "../../../../parts/schedule/schedule-name.ts";
import type { DayOfRuns } from "./day.ts";
import classes from "./month-grid.module.css";
import { spanOfDay } from "../../../../ui/month.ts";

interface DayCellProps {
  readonly schedule: Schedule;
  readonly day: DayOfRuns;
  readonly isToday: boolean;
  readonly isFocused: boolean;
  /** The most runs that any day of the month has. */
  readonly most: number;
}

const levels = 4;

export function DayCell({ schedule, day, isToday, isFocused, most }: DayCellProps) {
  const { date, total, worst, trouble, planned, words } = day;
  return (
    <td>
      <Link
        to="/runs"
        search={{ schedule: fullNameOf(schedule), ...spanOfDay(date, schedule.timezone) }}
        className={classes["day"]}
        tabIndex={isFocused ? 0 : -1}
        title={words}
        data-date={date}
        data-state={worst ?? "none"}
        data-level={Math.ceil((total / most) * levels)}
        {...(isToday ? { "aria-current": "date" } : {})}
      >
        <VisuallyHidden>{words}</VisuallyHidden>
        <span className={classes["date"]} aria-hidden>
          {Number(date.slice(8))}
        </span>
        {total === 0 ? null : (
          <span className={classes["total"]} aria-hidden>
            {shortNumber.format(total)}
          </span>
        )}
        <span className={classes["note"]} aria-hidden>
          {trouble ?? (planned === null ? null : <ToCome planned={planned} />)}
        </span>
      </Link>
    </td>
  );
}

const ToCome = ({ planned }: { readonly planned: string }) => (
  <>
    <Clock size={11} aria-hidden /> {planned}
  </>
);

/** Such as `1.4K`. */
const shortNumber = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
