// Replaces all that a prompt says, with its schedule, both or neither.
import { notFound } from "../problem.ts";
import type { OwnPrompt, Prompts } from "../prompts.ts";
import { holdUser } from "../user/hold-user.ts";
import { readPrompt } from "./read-prompt.ts";
import type { PromptBody } from "./prompt-body.ts";
import { shownPrompt, type Prompt } from "./prompt.ts";
import { planFor, rowOf } from "./row-of.ts";
import { scheduleOf } from "./schedule-of.ts";
import { updatePrompt as updatePromptStatement } from "./update-prompt.sql.ts";

/** One that is paused stays so. Throws Refused. */
export async function updatePrompt(prompts: Prompts, own: OwnPrompt, body: PromptBody): Promise<Prompt> {
  // First, so that nobody learns of another's prompt what is wrong with its new timing.
  if ((await readPrompt(prompts.database, own)) === null) throw notFound();
  const { plan } = await planFor(prompts, body);
  return prompts.schedules.change(async (transaction, changes) => {
    await holdUser(transaction, own.userId);
    const row = { ...own, ...rowOf(body, plan, prompts) };
    const [updated] = await transaction.query(updatePromptStatement, row);
    if (updated === undefined) throw notFound();
    return shownPrompt(updated, await changes.put(scheduleOf(updated)));
  });
}
