// Shows what came of a prompt's runs, newest first.
import type { Database } from "@punctual/database";
import type { z } from "zod";
import type { ListQuery } from "../list/list-query.ts";
import { pageOf, readCursor, type Page } from "../list/page.ts";
import { notFound } from "../problem.ts";
import { readPrompt } from "../prompt/read-prompt.ts";
import type { OwnPrompt } from "../prompts.ts";
import { listResults } from "./list-results.sql.ts";
import { shownResult, type resultShape } from "./result.ts";

/** Throws Refused: where the user has no such prompt, and for a cursor of another list. */
export async function resultsOf(
  database: Database,
  own: OwnPrompt,
  { limit, cursor }: ListQuery,
): Promise<Page<z.output<typeof resultShape>>> {
  const { userId, id: promptId } = own;
  if ((await readPrompt(database, own)) === null) throw notFound();
  const identity = ["results", userId, promptId];
  const after = readCursor(cursor, identity);
  const rows = await database.query(listResults, {
    userId,
    promptId,
    lastCreatedAt: after?.createdAt ?? null,
    lastId: after?.id ?? null,
    limit: limit + 1,
  });
  const position = ({ createdAt, runId: id }: (typeof rows)[number]) => ({ createdAt, id });
  const { items, nextCursor } = pageOf(rows, { limit, identity, position });
  return { items: items.map(shownResult), nextCursor };
}
