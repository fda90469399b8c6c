// What a calendar excludes, in a line.
import type { Calendar } from "@punctual/client";
import { countWords } from "../../ui/count-words.ts";
import { weekdays, type CalendarDays } from "./calendar-days.ts";

export function excludedWords({ excludeWeekdays, excludeDates, keepOnlyDates }: CalendarDays): string {
  const days = weekdays.filter(([day]) => excludeWeekdays.includes(day)).map(([, name]) => name);
  const words = [
    ...(days.length === 0 ? [] : [days.join(", ")]),
    ...(excludeDates.length === 0
      ? []
      : [countWords(excludeDates.length, "date or span", "dates and spans")]),
    ...(keepOnlyDates === null ? [] : [`all but ${countWords(keepOnlyDates.length, "date")}`]),
  ];
  return words.length === 0 ? "nothing" : words.join("; ");
}

/** Why its form is read-only; null where it may be changed here. */
export const keptElsewhere = ({ origin }: Calendar): string | null =>
  origin === "code" ? "Declared in punctual.config.ts, and changed there." : null;
