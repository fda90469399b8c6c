// Deletes what is kept no more of the nodes' own log.
import type { Queryable } from "@punctual/database";
import { deleteOldServerLines } from "./delete-old-server-lines.sql.ts";
import { deleteOldServerStreams } from "./delete-old-server-streams.sql.ts";

/** Three days: standard output is where a log is kept for longer. */
export const serverLogHours = 72;
/** Of all nodes together; some 150 MB. */
export const mostServerLines = 500_000;

const rowsPerBatch = 10_000;

export async function pruneServerLog(queryable: Queryable): Promise<void> {
  const kept = { hours: serverLogHours, most: mostServerLines, limit: rowsPerBatch };
  for (let batch = rowsPerBatch; batch === rowsPerBatch;)
    batch = (await queryable.query(deleteOldServerLines, kept)).length;
  await queryable.query(deleteOldServerStreams, { hours: serverLogHours });
}
