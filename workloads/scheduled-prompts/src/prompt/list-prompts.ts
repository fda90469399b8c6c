// Shows a user's prompts, newest first.
import type { ListQuery } from "../list/list-query.ts";
import { pageOf, readCursor, type Page } from "../list/page.ts";
import type { Prompts } from "../prompts.ts";
import { listPrompts as listPromptsStatement } from "./list-prompts.sql.ts";
import { shownPrompt, type Prompt } from "./prompt.ts";
import { scheduleNameOf } from "./schedule-of.ts";

/** Throws Refused for a cursor of another list. */
export async function listPrompts(
  { database, schedules }: Pick<Prompts, "database" | "schedules">,
  userId: string,
  { limit, cursor }: ListQuery,
): Promise<Page<Prompt>> {
  const identity = ["prompts", userId];
  const after = readCursor(cursor, identity);
  const rows = await database.query(listPromptsStatement, {
    userId,
    lastCreatedAt: after?.createdAt ?? null,
    lastId: after?.id ?? null,
    limit: limit + 1,
  });
  const { items, nextCursor } = pageOf(rows, { limit, identity, position: (row) => row });
  const found = await schedules.find(items.map(({ id }) => scheduleNameOf(id)));
  const byName = new Map(found.map((schedule) => [schedule.name, schedule]));
  return { items: items.map((row) => shownPrompt(row, byName.get(row.id))), nextCursor };
}
