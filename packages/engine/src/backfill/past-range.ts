// The range of the past that a backfill is about.
import { Problem } from "../errors.ts";

export interface PastRange {
  readonly from: Date;
  /** Both are included. */
  readonly to: Date;
}

const longestRangeDays = 3_653;
const dayMs = 86_400_000;

/** Throws Problem `invalid-request`. */
export function checkPastRange({ from, to }: PastRange, now: Date): void {
  if (to > now)
    throw refused("to", `Expected to to lie in the past, got ${to.toISOString()} at ${now.toISOString()}.`);
  if (from > to) throw refused("from", `Expected from to be no later than to, got ${from.toISOString()}.`);
  const days = (to.getTime() - from.getTime()) / dayMs;
  if (days > longestRangeDays)
    throw refused("from", `Expected a range of at most ten years, got ${Math.ceil(days)} days.`);
}

const refused = (field: string, message: string): Problem =>
  new Problem("invalid-request", message, { field });
