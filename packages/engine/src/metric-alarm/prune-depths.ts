// Deletes what was noted of queues long ago.
import type { Queryable } from "@punctual/database";
import { deleteOldDepths } from "./delete-old-depths.sql.ts";

export async function pruneDepths(queryable: Queryable): Promise<void> {
  await queryable.query(deleteOldDepths);
}
