// What a calendar makes of an occurrence, by the date that its schedule's clocks show.

/** What becomes of an occurrence on a day that is excluded. */
export type OnExcluded = "skip" | "next-day" | "previous-day";

export interface ExcludedDates {
  /** `2026-12-25`; both are included. */
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
}

export interface CalendarDays {
  /** 0 is Sunday. */
  readonly excludedWeekdays: ReadonlySet<number>;
  readonly excludedDates: readonly ExcludedDates[];
  /** Null: every date that is not excluded is kept. */
  readonly keptDates: ReadonlySet<string> | null;
}

export type DayJudgement =
  | { readonly verdict: "fires" }
  | { readonly verdict: "excluded"; readonly reason: string }
  | { readonly verdict: "moved"; readonly to: string; readonly reason: string };

/** Where no day is kept for so long, the occurrence is skipped: its run would be forgotten before it is due. */
export const longestMoveDays = 14;

const dayMs = 86_400_000;
const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function judgeDay(date: string, days: CalendarDays, onExcluded: OnExcluded): DayJudgement {
  const reason = whyExcluded(date, days);
  if (reason === null) return { verdict: "fires" };
  if (onExcluded === "skip") return { verdict: "excluded", reason };
  const step = onExcluded === "next-day" ? 1 : -1;
  for (let moved = 1; moved <= longestMoveDays; moved += 1) {
    const to = laterDate(date, moved * step);
    if (whyExcluded(to, days) === null) return { verdict: "moved", to, reason };
  }
  return { verdict: "excluded", reason: `${reason}; no day is kept within ${longestMoveDays} days` };
}

/** Null where the date is kept. */
export function whyExcluded(date: string, days: CalendarDays): string | null {
  const span = days.excludedDates.find(({ from, to }) => from <= date && date <= to);
  if (span !== undefined) return span.reason ?? `${date} is excluded`;
  const weekday = new Date(Date.parse(date)).getUTCDay();
  if (days.excludedWeekdays.has(weekday)) return weekdayNames[weekday] ?? "";
  return days.keptDates === null || days.keptDates.has(date) ? null : `${date} is not one of its dates`;
}

/** So many days later, or earlier for a negative number. */
export const laterDate = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
