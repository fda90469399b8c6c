// Shows a prompt as it stands.
import { notFound } from "../problem.ts";
import type { OwnPrompt, Prompts } from "../prompts.ts";
import { shownPrompt, type Prompt } from "./prompt.ts";
import { readPrompt } from "./read-prompt.ts";
import { scheduleNameOf } from "./schedule-of.ts";

/** Throws Refused where the user has none of that id. */
export async function getPrompt(
  { database, schedules }: Pick<Prompts, "database" | "schedules">,
  own: OwnPrompt,
): Promise<Prompt> {
  const row = await readPrompt(database, own);
  if (row === null) throw notFound();
  const [schedule] = await schedules.find([scheduleNameOf(row.id)]);
  return shownPrompt(row, schedule);
}
