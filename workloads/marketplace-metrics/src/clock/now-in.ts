// The time, as the database has it.
import type { Queryable } from "@punctual/database";
import { readNow } from "./read-now.sql.ts";

export async function nowIn(queryable: Queryable): Promise<Date> {
  const [row] = await queryable.query(readNow);
  if (row === undefined)
    throw new Error("Expected the database to tell the time, got no row. See punctual.now().");
  return row.now;
}
