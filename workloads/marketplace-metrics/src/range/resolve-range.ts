// Which dates a call means, where a tenant is.
import { dateIn } from "@punctual/jobs";
import { daysAfter, daysIn, type DateRange } from "./date-range.ts";
import { dayIn } from "./day-or-instant.ts";

export interface GivenRange {
  /** A date or an instant; absent: yesterday. */
  readonly from?: string | undefined;
  /** A date or an instant; absent: today. */
  readonly to?: string | undefined;
}

export interface Place {
  readonly timezone: string;
  /** The moment that the run stands for: a late one means the days that it was planned for. */
  readonly scheduledAt: Date;
}

export const mostDays = 366;

export type ResolvedRange =
  | { readonly ok: true; readonly range: DateRange }
  | { readonly ok: false; readonly field: "from" | "to"; readonly detail: string };

export function resolveRange(given: GivenRange, { timezone, scheduledAt }: Place): ResolvedRange {
  const today = dateIn(scheduledAt, timezone);
  const from = given.from === undefined ? daysAfter(today, -1) : dayIn(given.from, timezone);
  const to = given.to === undefined ? today : dayIn(given.to, timezone);
  const range = { from, to };
  // By number: years beyond 9999 sort before others as text.
  const days = daysIn(range);
  if (!(days >= 1)) return refused("from", `Expected from to be ${to} or earlier, got ${from}.`);
  if (days > mostDays)
    return refused("to", `Expected at most ${mostDays} days, got ${days}. Rebuild them in several calls.`);
  return { ok: true, range };
}

const refused = (field: "from" | "to", detail: string): ResolvedRange => ({ ok: false, field, detail });

/** The dates that several ranges cover between them; null of none. */
export function coverOf(ranges: readonly DateRange[]): DateRange | null {
  const from = ranges.map((range) => range.from).sort()[0];
  const to = ranges
    .map((range) => range.to)
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}
