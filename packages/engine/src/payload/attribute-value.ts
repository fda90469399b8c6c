// What an attribute stands for in one attempt at a run.
import { minutesOf, type AttributeName, type ContextAttribute, type Shift } from "./context-attribute.ts";
import { laterDate, localDate } from "./local-date.ts";

/** What is known of the attempt whose input is filled. */
export interface Moment {
  /** Null for a run without a schedule. */
  readonly scheduleArn: string | null;
  readonly scheduledAt: Date;
  /** Of the schedule. */
  readonly timezone: string;
  /** The same for every attempt, as the idempotency key is; AWS's differs, and a target could not tell a repetition. */
  readonly runId: string;
  /** From 1. */
  readonly attempt: number;
}

/** Null where there is none: no schedule, or a time zone that this process does not know. */
export const valueOf = ({ name, shift }: ContextAttribute, moment: Moment): string | null =>
  values[name](moment, shift);

type Value = (moment: Moment, shift: Shift | null) => string | null;

const values: Readonly<Record<AttributeName, Value>> = {
  "schedule-arn": ({ scheduleArn }) => scheduleArn,
  "execution-id": ({ runId }) => runId,
  "attempt-number": ({ attempt }) => String(attempt),
  // In UTC a day always has 24 hours: a day more is the next calendar day at the same time too.
  "scheduled-time": ({ scheduledAt }, shift) =>
    moved(scheduledAt, shift)
      .toISOString()
      .replace(/\.\d+Z$/, "Z"),
  // Days are calendar days here: 24 hours before the morning of a day with 23 may be the day before yesterday.
  "scheduled-date": ({ scheduledAt, timezone }, shift) =>
    shift?.unit === "d"
      ? laterDate(localDate(scheduledAt, timezone), shift.amount)
      : localDate(moved(scheduledAt, shift), timezone),
};

const moved = (at: Date, shift: Shift | null): Date =>
  shift === null ? at : new Date(at.getTime() + shift.amount * minutesOf[shift.unit] * 60_000);
