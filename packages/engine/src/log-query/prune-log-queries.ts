// Forgets what queries of logs found long ago.
import type { Queryable } from "@punctual/database";
import { deleteOldLogQueries } from "./delete-old-log-queries.sql.ts";

export async function pruneLogQueries(queryable: Queryable): Promise<void> {
  await queryable.query(deleteOldLogQueries);
}
