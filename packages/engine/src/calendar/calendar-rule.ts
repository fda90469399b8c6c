// How a schedule goes by its calendar, ready to be asked about many dates.
import {
  judgeDay,
  type CalendarDays,
  type DayJudgement,
  type ExcludedDates,
  type OnExcluded,
} from "../policy/calendar.ts";
import { weekdays, type CalendarDefinition } from "./calendar-definition.ts";

export interface CalendarRule {
  readonly name: string;
  readonly onExcluded: OnExcluded;
  /** Of a date such as `2026-12-25`. */
  judge(date: string): DayJudgement;
}

export type CalendarContent = Pick<CalendarDefinition, "excludeWeekdays" | "keepOnlyDates"> & {
  readonly excludeDates: readonly ExcludedDates[];
};

export const daysOf = (content: CalendarContent): CalendarDays => ({
  excludedWeekdays: new Set(content.excludeWeekdays.map((day) => weekdays.indexOf(day))),
  excludedDates: content.excludeDates,
  keptDates: content.keepOnlyDates && new Set(content.keepOnlyDates),
});

/** Judges each date once: many occurrences share one. */
export function calendarRule(name: string, onExcluded: OnExcluded, days: CalendarDays): CalendarRule {
  const judged = new Map<string, DayJudgement>();
  return {
    name,
    onExcluded,
    judge(date) {
      const known = judged.get(date);
      if (known !== undefined) return known;
      const judgement = judgeDay(date, days, onExcluded);
      judged.set(date, judgement);
      return judgement;
    },
  };
}
