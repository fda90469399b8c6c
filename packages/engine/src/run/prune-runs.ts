// Keeps the partitions of the coming days, drops those of days gone by, counts those that are over, and forgets what is kept for
// a day only.
import type { Queryable } from "@punctual/database";
import { countDays } from "./count-days.ts";
import { deleteOldIdempotencyKeys } from "./delete-old-idempotency-keys.sql.ts";
import { deleteOldRuns } from "./delete-old-runs.sql.ts";
import { dropPartitions } from "./drop-partitions.sql.ts";
import { idempotencyHours } from "./idempotency.ts";
import { makePartitions } from "./make-partitions.sql.ts";

/** Partitions exist so far ahead: no node need be up for a week. */
const daysAhead = 8;
const rowsPerBatch = 1_000;

export async function preparePartitions(queryable: Queryable): Promise<void> {
  await queryable.query(makePartitions, { days: daysAhead });
}

export interface Pruned {
  readonly partitions: readonly string[];
  /** Rows of days that had no partition of their own. */
  readonly runs: number;
}

export async function pruneRuns(queryable: Queryable, before: Date): Promise<Pruned> {
  const dropped = await queryable.query(dropPartitions, { before });
  let runs = 0;
  for (let batch = rowsPerBatch; batch === rowsPerBatch; runs += batch) {
    batch = (await queryable.query(deleteOldRuns, { before, limit: rowsPerBatch })).length;
  }
  await queryable.query(deleteOldIdempotencyKeys, { hours: idempotencyHours });
  await countDays(queryable, before);
  return { partitions: dropped.map(({ partition }) => partition), runs };
}
