// Deletes all that is kept of a user: prompts, their schedules and results, and the address.
import type { Prompts } from "../prompts.ts";
import { idsOf } from "../prompt/ids-of.ts";
import { scheduleNameOf } from "../prompt/schedule-of.ts";
import { deleteUser } from "./delete-user.sql.ts";
import { holdUser } from "./hold-user.ts";

/** False for a user who is not known. */
export function forgetUser({ schedules }: Pick<Prompts, "schedules">, userId: string): Promise<boolean> {
  return schedules.change(async (transaction, changes) => {
    if (!(await holdUser(transaction, userId))) return false;
    for (const id of await idsOf(transaction, userId)) await changes.delete(scheduleNameOf(id));
    return (await transaction.query(deleteUser, { userId })).length > 0;
  });
}
