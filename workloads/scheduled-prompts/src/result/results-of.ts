// Shows what came of a prompt's runs, newest first.
import type { Database } from "@punctual/database";
import { pageOf, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { ListQuery } from "../list/list-query.ts";
import { readPosition } from "../list/read-position.ts";
import { notFound } from "../problem.ts";
import { readPrompt } from "../prompt/read-prompt.ts";
import type { OwnPrompt } from "../prompts.ts";
import { listResults } from "./list-results.sql.ts";
import { shownResult, type resultShape } from "./result.ts";

const position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Throws Refused: where the user has no such prompt, and for a cursor of another list. */
export async function resultsOf(
  database: Database,
  own: OwnPrompt,
  { limit, cursor }: ListQuery,
): Promise<Page<z.output<typeof resultShape>>> {
  const { userId, id: promptId } = own;
  if ((await readPrompt(database, own)) === null) throw notFound();
  const identity = ["results", userId, promptId];
  const rows = await database.query(listResults, {
    userId,
    promptId,
    ...readPosition(cursor, { identity, position }),
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ createdAt, runId }) => [createdAt.toISOString(), runId],
    show: shownResult,
  });
}
