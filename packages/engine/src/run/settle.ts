// Records how attempts ended, many in one round trip.
import type { Queryable } from "@punctual/database";
import { holdLimits } from "./hold-limits.sql.ts";
import { settleRuns } from "./settle-runs.sql.ts";
import type { Settlement } from "./settlement.ts";
import { supersedeAttempts } from "./supersede-attempts.sql.ts";

/** What became of each settlement, in their order: the run's new state, or that another had taken it over. */
export type Settled = Settlement["state"] | "superseded";

export interface SettledBatch {
  /** In the order of the settlements. */
  readonly states: readonly Settled[];
  /** A run that waited behind one of these may begin now. */
  readonly freed: boolean;
}

export async function settle(
  queryable: Queryable,
  settlements: readonly Settlement[],
): Promise<SettledBatch> {
  await holdThrottled(queryable, settlements);
  const rows = await queryable.query(settleRuns, {
    runIds: settlements.map((one) => one.runId),
    tokens: settlements.map((one) => one.token),
    states: settlements.map((one) => one.state),
    retrySeconds: settlements.map((one) => one.retrySeconds),
    outcomes: settlements.map((one) => one.outcome),
    statuses: settlements.map((one) => one.status),
    errors: settlements.map((one) => one.error),
    excerpts: settlements.map((one) => one.excerpt),
    results: settlements.map((one) => one.result),
    tallies: settlements.map((one) => one.tally),
    reasons: settlements.map((one) => one.reason),
  });
  const recorded = new Set(rows.map((row) => row.runId));
  const missed = settlements.filter((one) => !recorded.has(one.runId));
  if (missed.length > 0) await noteOvertaken(queryable, missed);
  return {
    states: settlements.map((one) => (recorded.has(one.runId) ? one.state : "superseded")),
    freed: rows.some((row) => row.freed),
  };
}

/** Before the runs go back to their gates: none under the same limit is let through in between. */
async function holdThrottled(queryable: Queryable, settlements: readonly Settlement[]): Promise<void> {
  const throttled = settlements.filter((one) => one.holdSeconds !== null);
  if (throttled.length === 0) return;
  await queryable.query(holdLimits, {
    runIds: throttled.map((one) => one.runId),
    tokens: throttled.map((one) => one.token),
    holdSeconds: throttled.map((one) => one.holdSeconds),
  });
}

/** Their runs were taken over: their ends change nothing, and are noted on the attempts that were counted as lost. */
export async function noteOvertaken(queryable: Queryable, missed: readonly Settlement[]): Promise<void> {
  await queryable.query(supersedeAttempts, {
    runIds: missed.map((one) => one.runId),
    tokens: missed.map((one) => one.token),
    statuses: missed.map((one) => one.status),
    errors: missed.map((one) => one.error),
  });
}
