// Deletes a batch of answers that no repetition gets any more.
import type { Queryable } from "@punctual/database";
import { pruneAnswers as pruneAnswersStatement } from "./prune-answers.sql.ts";

/** Answers how many went. */
export async function pruneAnswers(queryable: Queryable, limit: number): Promise<number> {
  const [row] = await queryable.query(pruneAnswersStatement, { limit });
  return row?.deleted ?? 0;
}
