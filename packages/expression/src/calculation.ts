// What a calculation of occurrences needs beyond the expression itself.
import { CalculationError } from "./errors.ts";

/** Absent values mean AWS's choice: a wall time in a gap is skipped, a repeated one fires the first time. */
export interface DstPolicy {
  readonly gap?: "skip" | "shift";
  readonly overlap?: "first" | "last" | "both";
}

/**
 * All instants are epoch milliseconds. `timezone` defaults to UTC. `anchorAt` is occurrence 0 of a rate (required there);
 * an EventBridge rule's first fire is one step late, so its callers pass creation + stepMilliseconds.
 * `startAt` and `endAt` are both included; at() ignores them.
 */
export interface Calculation {
  readonly timezone?: string;
  readonly anchorAt?: number;
  readonly startAt?: number;
  readonly endAt?: number;
  readonly dst?: DstPolicy;
}

/** The last instant that a JavaScript Date can hold, in the year 275760; beyond it there are no occurrences. */
export const LAST_INSTANT = 8_640_000_000_000_000;

// An instant may be infinite ("no bound"), but NaN would make every comparison silently false.
export const assertInstant = (name: string, value: number): void => {
  if (Number.isNaN(value))
    throw new CalculationError(
      "invalid-instant",
      `Expected ${name} to be epoch milliseconds, got NaN. Pass the number of an existing date.`,
    );
};

/** @throws CalculationError */
export const assertCalculation = ({ anchorAt = 0, startAt = 0, endAt = 0 }: Calculation): void => {
  assertInstant("anchorAt", anchorAt);
  assertInstant("startAt", startAt);
  assertInstant("endAt", endAt);
};
