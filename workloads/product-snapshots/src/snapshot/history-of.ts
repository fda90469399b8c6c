// A user's history by product and day.
import type { Queryable } from "@punctual/database";
import { exactNumber, pageOf, readCursor, type Page } from "@punctual/jobs";
import { position, type ListRequest } from "../list/list-query.ts";
import { listSnapshots } from "./list-snapshots.sql.ts";

export interface HistoryRequest extends ListRequest {
  /** Of one product; absent, of all. */
  readonly productId?: string | undefined;
}

/** Newest day first. Null for a cursor of another list. */
export async function historyOf(
  queryable: Queryable,
  request: HistoryRequest,
): Promise<Page<unknown> | null> {
  const { userId, productId, from, to, limit, cursor } = request;
  const identity = ["snapshots", userId, productId, from, to];
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  const [lastDate = null, lastProductId = null] = after ?? [];
  const rows = await queryable.query(listSnapshots, {
    userId,
    only: productId ?? null,
    from: from ?? null,
    to: to ?? null,
    lastDate,
    lastProductId,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: (row) => [row.date, row.productId],
    show: (row) => ({ ...row, value: exactNumber(row.value) }),
  });
}
