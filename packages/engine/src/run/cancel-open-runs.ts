// Ends open runs as cancelled, in the caller's transaction.
import type { Queryable } from "@punctual/database";
import { cancelRuns } from "./cancel-runs.sql.ts";

export interface Cancellation {
  readonly tenant: string;
  readonly runIds: readonly string[];
  readonly scheduleIds: readonly string[];
  readonly runningToo: boolean;
  readonly reason: string;
}

/** Answers the ids of the runs that were cancelled. */
export async function cancelOpenRuns(
  transaction: Queryable,
  cancellation: Cancellation,
): Promise<readonly string[]> {
  const cancelled = await transaction.query(cancelRuns, {
    ...cancellation,
    runIds: [...cancellation.runIds],
    scheduleIds: [...cancellation.scheduleIds],
  });
  return cancelled.map((run) => run.runId);
}
