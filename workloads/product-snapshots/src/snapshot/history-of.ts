// A user's history by product and day.
import type { Queryable } from "@punctual/database";
import { exactNumber, pageOf, readCursor, type Page } from "@punctual/jobs";
import { position, type ListRequest } from "../list/list-query.ts";
import { listSnapshots } from "./list-snapshots.sql.ts";

/** Newest day first. Null for a cursor of another list. */
export async function historyOf(queryable: Queryable, request: ListRequest): Promise<Page<unknown> | null> {
  const { userId, from, to, limit, cursor } = request;
  const identity = ["snapshots", userId, from, to];
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  const [lastDate = null, lastProductId = null] = after ?? [];
  const rows = await queryable.query(listSnapshots, {
    userId,
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
