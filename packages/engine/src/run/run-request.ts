// What a run sends, where to, and when it is tried next.
import type { Queryable, RowOf } from "@punctual/database";
import { filledInput } from "../payload/filled-input.ts";
import type { PlaceOf } from "../payload/schedule-arn.ts";
import type { Target } from "../schedule/schedule-definition.ts";
import { storedValue } from "../stored-value.ts";
import { readRunRequest } from "./read-run-request.sql.ts";

export interface UpcomingAttempt {
  readonly attemptAt: Date;
  /** After that attempt. */
  readonly retriesLeft: number;
  /** Of an attempt that would begin later nothing comes: the run is dead by then. */
  readonly giveUpAt: Date;
}

export interface RunRequest {
  /** As its last attempt sent it, or its next one will; one that cannot be filled as it was written. */
  readonly input: string | null;
  /** As the run's own version of the schedule says; null for a call. */
  readonly target: Target | null;
  readonly timezone: string | null;
  /** While it waits for its first attempt or a retry. */
  readonly upcoming: UpcomingAttempt | null;
}

export interface RunKey {
  readonly tenant: string;
  readonly runId: string;
  readonly scheduledAt: Date;
}

/** What a connection adds to the request is no part of it. Null for a run that is gone. */
export async function runRequest(
  queryable: Queryable,
  key: RunKey,
  placeOf: PlaceOf,
): Promise<RunRequest | null> {
  const [row] = await queryable.query(readRunRequest, key);
  if (row === undefined) return null;
  const { target, timezone } = row;
  return {
    input: await inputOf(row, placeOf),
    target: storedValue<Target | null>(target),
    timezone,
    upcoming: upcomingOf(row),
  };
}

type Row = RowOf<typeof readRunRequest>;

async function inputOf(row: Row, placeOf: PlaceOf): Promise<string | null> {
  const attempt = row.attempt + (waits(row) ? 1 : 0);
  const filled = await filledInput(
    { ...row, timezone: row.timezone ?? "UTC", attempt: Math.max(1, attempt) },
    placeOf,
  );
  return "fault" in filled ? row.input : filled.input;
}

/** One that a node holds for its moment has not begun either. */
const waits = ({ openState }: Row): boolean => openState === "waiting" || openState === "claimed";

function upcomingOf(row: Row): UpcomingAttempt | null {
  const { attemptAt, retriesLeft, giveUpAt } = row;
  if (!waits(row) || attemptAt === null || retriesLeft === null || giveUpAt === null) return null;
  return { attemptAt, retriesLeft, giveUpAt };
}
