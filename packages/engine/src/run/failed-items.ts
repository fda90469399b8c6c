// Reads the items of a run that failed.
import type { Queryable } from "@punctual/database";
import { listFailedItems } from "./list-failed-items.sql.ts";

export interface FailedItem {
  readonly key: string;
  readonly error: string;
}

export interface RunWithItems {
  readonly runId: string;
  readonly scheduledAt: Date;
}

/** By key, the first `limit`. */
export const failedItemsOf = (
  queryable: Queryable,
  { runId, scheduledAt }: RunWithItems,
  limit: number,
): Promise<readonly FailedItem[]> =>
  queryable.query(listFailedItems, { runId, scheduledAt, limit, after: null });

/** So many are read at once: their errors are long, and only the keys are kept. */
const keysPerPage = 5_000;

/** The keys of all that failed. */
export async function failedKeysOf(
  queryable: Queryable,
  { runId, scheduledAt }: RunWithItems,
): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (let after: string | null = null; ;) {
    const page: readonly FailedItem[] = await queryable.query(listFailedItems, {
      runId,
      scheduledAt,
      limit: keysPerPage,
      after,
    });
    for (const { key } of page) keys.add(key);
    const last = page.at(-1);
    if (last === undefined || page.length < keysPerPage) return keys;
    after = last.key;
  }
}
