// Deletes a prompt with its results and its schedule, all or nothing.
import { notFound } from "../problem.ts";
import type { OwnPrompt, Prompts } from "../prompts.ts";
import { holdUser } from "../user/hold-user.ts";
import { deletePrompt as deletePromptStatement } from "./delete-prompt.sql.ts";
import { scheduleNameOf } from "./schedule-of.ts";

/** Throws Refused where the user has none of that id. */
export function deletePrompt(
  { schedules }: Pick<Prompts, "schedules">,
  { userId, id }: OwnPrompt,
): Promise<void> {
  return schedules.change(async (transaction, changes) => {
    await holdUser(transaction, userId);
    if ((await transaction.query(deletePromptStatement, { userId, id })).length === 0) throw notFound();
    await changes.delete(scheduleNameOf(id));
  });
}
