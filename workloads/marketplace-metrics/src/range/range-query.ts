// The dates that a list of metrics is asked for.
import { calendarDate } from "@punctual/jobs";
import type { z } from "zod";

const mostDays = 366;
const dayMs = 86_400_000;

export interface AskedRange {
  readonly from: string;
  readonly to: string;
}

/** Both included. */
export const rangeFields = { from: calendarDate, to: calendarDate } as const;

const daysIn = ({ from, to }: AskedRange): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;

/** Adds an issue for a range that ends before it begins, or is longer than a rebuild could be. */
export function checkRange(range: AskedRange, context: z.RefinementCtx): void {
  const days = daysIn(range);
  if (days >= 1 && days <= mostDays) return;
  const message =
    days < 1
      ? "Expected from to be the same day as to or an earlier one, got a later one."
      : `Expected from and to to span ${mostDays} days at most, got ${days}.`;
  context.addIssue({ code: "custom", path: ["from"], message });
}
