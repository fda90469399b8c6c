// How many runs there are, by job and state, and how late the oldest due one is.
import type { Queryable } from "@punctual/database";
import { countRunsByState } from "./count-runs-by-state.sql.ts";
import { countRuns } from "./count-runs.sql.ts";

export interface RunCounts {
  /** Of every run on record; an http target has no job. */
  readonly runs: readonly { readonly job: string | null; readonly state: string; readonly count: number }[];
  readonly queue: {
    readonly waiting: number;
    readonly claimed: number;
    readonly running: number;
    readonly oldestOverdueSeconds: number;
  };
}

export async function runCounts(queryable: Queryable): Promise<RunCounts> {
  const [runs, [queue]] = await Promise.all([queryable.query(countRunsByState), queryable.query(countRuns)]);
  if (queue === undefined) throw new Error("Expected the count of the queue to answer one row, got none.");
  return { runs, queue };
}
