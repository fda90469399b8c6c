// What all of a user's products were worth together, by day and currency.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type ListRequest, type Page } from "../list/page.ts";
import { money } from "../money.ts";
import { listValues } from "./list-values.sql.ts";

/** Newest day first. Null for a cursor of another list. */
export async function valuesOf(queryable: Queryable, request: ListRequest): Promise<Page<unknown> | null> {
  const { userId, from, to, limit, cursor } = request;
  const identity = ["value", userId, from, to];
  const after = readCursor(cursor, identity);
  if (after === "foreign") return null;
  const rows = await queryable.query(listValues, {
    userId,
    from: from ?? null,
    to: to ?? null,
    lastDate: after?.date ?? null,
    lastCurrency: after?.within ?? null,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: (row) => ({ date: row.date, within: row.currency }),
    show: (row) => ({ ...row, value: money(row.value) }),
  });
}
