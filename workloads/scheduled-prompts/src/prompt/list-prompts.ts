// Shows a user's prompts, newest first.
import { pageOf, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { ListQuery } from "../list/list-query.ts";
import { readPosition } from "../list/read-position.ts";
import type { Prompts } from "../prompts.ts";
import { listPrompts as listPromptsStatement } from "./list-prompts.sql.ts";
import { shownPrompt, type Prompt } from "./prompt.ts";
import { scheduleNameOf } from "./schedule-of.ts";

const position = z.tuple([z.iso.datetime(), z.string().regex(/^[A-Za-z0-9-]{1,64}$/)]);

/** Throws Refused for a cursor of another list. */
export async function listPrompts(
  { database, schedules }: Pick<Prompts, "database" | "schedules">,
  userId: string,
  { limit, cursor }: ListQuery,
): Promise<Page<Prompt>> {
  const identity = ["prompts", userId];
  const rows = await database.query(listPromptsStatement, {
    userId,
    ...readPosition(cursor, { identity, position }),
    limit: limit + 1,
  });
  const found = await schedules.find(rows.map(({ id }) => scheduleNameOf(id)));
  const byName = new Map(found.map((schedule) => [schedule.name, schedule]));
  return pageOf(rows, {
    limit,
    identity,
    position: ({ createdAt, id }) => [createdAt.toISOString(), id],
    show: (row) => shownPrompt(row, byName.get(row.id)),
  });
}
