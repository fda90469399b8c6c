// Deletes schedules that asked for it, when the last of their runs has ended, retries included.
import type { Queryable } from "@punctual/database";
import { deleteOver as deleteOverStatement } from "./delete-over.sql.ts";

/** Answers how many. */
export async function deleteOver(queryable: Queryable): Promise<number> {
  return (await queryable.query(deleteOverStatement)).length;
}
