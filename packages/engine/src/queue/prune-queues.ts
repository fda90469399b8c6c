// Deletes messages that nobody received in time, and the marks of runs that have sent theirs.
import type { Queryable } from "@punctual/database";
import { deleteOldMessages } from "./delete-old-messages.sql.ts";
import { deleteOldSentRuns } from "./delete-old-sent-runs.sql.ts";

const rowsPerBatch = 1_000;

/** Answers how many messages. */
export async function pruneQueues(queryable: Queryable): Promise<number> {
  let messages = 0;
  for (let batch = rowsPerBatch; batch === rowsPerBatch; messages += batch)
    batch = (await queryable.query(deleteOldMessages, { limit: rowsPerBatch })).length;
  for (let batch = rowsPerBatch; batch === rowsPerBatch;)
    batch = (await queryable.query(deleteOldSentRuns, { limit: rowsPerBatch })).length;
  return messages;
}
