// Reads the items of a run that failed.
import type { Queryable } from "@punctual/database";
import { listFailedItems } from "./list-failed-items.sql.ts";

export interface FailedItem {
  readonly key: string;
  readonly error: string;
}

/** By key, the first `limit`. */
export const failedItemsOf = (
  queryable: Queryable,
  run: { readonly runId: string; readonly scheduledAt: Date },
  limit: number,
): Promise<readonly FailedItem[]> =>
  queryable.query(listFailedItems, { runId: run.runId, scheduledAt: run.scheduledAt, limit });
