// The database's time, for decisions inside a verb.
import type { Queryable } from "@punctual/database";
import { readNow } from "./read-now.sql.ts";

export async function databaseNow(queryable: Queryable): Promise<Date> {
  const [row] = await queryable.query(readNow);
  if (row === undefined) throw new Error("Expected punctual.now() to answer one row, got none.");
  return row.now;
}
