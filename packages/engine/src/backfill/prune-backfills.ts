// Forgets backfills that were over long ago.
import type { Queryable } from "@punctual/database";
import { deleteOldBackfills } from "./delete-old-backfills.sql.ts";

/** Answers how many. */
export async function pruneBackfills(queryable: Queryable, before: Date): Promise<number> {
  return (await queryable.query(deleteOldBackfills, { before })).length;
}
