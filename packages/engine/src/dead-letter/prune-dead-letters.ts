// Deletes dead letters that outlived their runs.
import type { Queryable } from "@punctual/database";
import { deleteOldDeadLetters } from "./delete-old-dead-letters.sql.ts";

/** Answers how many. */
export async function pruneDeadLetters(queryable: Queryable, before: Date): Promise<number> {
  return (await queryable.query(deleteOldDeadLetters, { before })).length;
}
