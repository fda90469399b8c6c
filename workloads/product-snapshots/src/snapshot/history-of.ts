// A user's history by product and day.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type ListRequest, type Page } from "../list/page.ts";
import { money } from "../money.ts";
import { listSnapshots } from "./list-snapshots.sql.ts";

/** Newest day first. Null for a cursor of another list. */
export async function historyOf(queryable: Queryable, request: ListRequest): Promise<Page<unknown> | null> {
  const { userId, from, to, limit, cursor } = request;
  const identity = ["snapshots", userId, from, to];
  const after = readCursor(cursor, identity);
  if (after === "foreign") return null;
  const rows = await queryable.query(listSnapshots, {
    userId,
    from: from ?? null,
    to: to ?? null,
    lastDate: after?.date ?? null,
    lastProductId: after?.within ?? null,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: (row) => ({ date: row.date, within: row.productId }),
    show: (row) => ({ ...row, value: money(row.value) }),
  });
}
