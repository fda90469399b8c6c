// What all of a user's products were worth together, by day and currency.
import type { Queryable } from "@punctual/database";
import { exactNumber, pageOf, readCursor, type Page } from "@punctual/jobs";
import { position, type ListRequest } from "../list/list-query.ts";
import { listValues } from "./list-values.sql.ts";

/** Newest day first. Null for a cursor of another list. */
export async function valuesOf(queryable: Queryable, request: ListRequest): Promise<Page<unknown> | null> {
  const { userId, from, to, limit, cursor } = request;
  const identity = ["value", userId, from, to];
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  const [lastDate = null, lastCurrency = null] = after ?? [];
  const rows = await queryable.query(listValues, {
    userId,
    from: from ?? null,
    to: to ?? null,
    lastDate,
    lastCurrency,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: (row) => [row.date, row.currency],
    show: (row) => ({ ...row, value: exactNumber(row.value) }),
  });
}
