// Takes back runs whose worker vanished, ends those that grew too old, frees those that wait for nothing.
import type { Queryable } from "@punctual/database";
import { expireRuns } from "./expire-runs.sql.ts";
import { longestLeaseSeconds, mostLosses } from "./lease.ts";
import { releaseBehind } from "./release-behind.sql.ts";
import { rescueRuns } from "./rescue-runs.sql.ts";

/** So many rows a statement; the caller goes on until none are left, so that no page of rows can block the rest. */
const runsPerBatch = 200;

export interface Rescued {
  readonly takenBack: number;
  readonly dead: readonly string[];
  /** There may be more than one batch took. */
  readonly more: boolean;
}

export async function rescueBatch(queryable: Queryable): Promise<Rescued> {
  const gone = await queryable.query(rescueRuns, {
    longestLeaseSeconds,
    mostLosses,
    limit: runsPerBatch,
    error: "The worker vanished: its lease ended without an answer.",
  });
  const expired = await queryable.query(expireRuns, {
    limit: runsPerBatch,
    error: "The maximum age passed before the run could be worked on.",
  });
  await queryable.query(releaseBehind);
  const dead = [...gone.filter(({ verdict }) => verdict === "dead"), ...expired].map(({ runId }) => runId);
  return {
    takenBack: gone.length - gone.filter(({ verdict }) => verdict === "dead").length,
    dead,
    more: gone.length === runsPerBatch || expired.length === runsPerBatch,
  };
}
