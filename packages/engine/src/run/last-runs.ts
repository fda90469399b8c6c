// Finds the newest run of each of many schedules.
import type { Queryable } from "@punctual/database";
import { storedValue } from "../stored-value.ts";
import { lastRuns as lastRunsStatement } from "./last-runs.sql.ts";
import type { RunState } from "./run.ts";

/** A run in one line. */
export interface LastRun {
  readonly id: string;
  readonly state: RunState;
  readonly scheduledAt: Date;
  /** Null while it is open. */
  readonly endedAt: Date | null;
}

/** By the schedule's id; one that has never fired is left out. */
export async function lastRuns(
  queryable: Queryable,
  scheduleIds: readonly string[],
): Promise<ReadonlyMap<string, LastRun>> {
  if (scheduleIds.length === 0) return new Map();
  const rows = await queryable.query(lastRunsStatement, { scheduleIds });
  return new Map(
    rows.map(({ scheduleId, state, ...run }) => [
      scheduleId,
      { ...run, state: storedValue<RunState>(state) },
    ]),
  );
}
