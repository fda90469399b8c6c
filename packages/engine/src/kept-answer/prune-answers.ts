// Deletes answers that are given no more.
import type { Queryable } from "@punctual/database";
import { deleteOldAnswers } from "./delete-old-answers.sql.ts";

const rowsPerBatch = 1_000;

export async function pruneAnswers(queryable: Queryable): Promise<void> {
  for (let batch = rowsPerBatch; batch === rowsPerBatch;)
    batch = (await queryable.query(deleteOldAnswers, { limit: rowsPerBatch })).length;
}
