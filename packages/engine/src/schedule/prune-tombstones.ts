// Forgets deleted schedules of which no run is left to be named.
import type { Queryable } from "@punctual/database";
import { deleteTombstones } from "./delete-tombstones.sql.ts";

/** Answers how many. */
export async function pruneTombstones(queryable: Queryable, before: Date): Promise<number> {
  return (await queryable.query(deleteTombstones, { before })).length;
}
