// Deletes an empty schedule group.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { defaultGroup } from "../schedule/schedule-name.ts";
import { deleteGroup as deleteGroupStatement } from "./delete-group.sql.ts";
import { lockGroup } from "./lock-group.sql.ts";
import type { GroupName } from "./schedule-group.ts";
import { databaseOf } from "../tenant-database.ts";
import { audit } from "../audit/audit.ts";

/** Throws Problem: not-found; group-not-empty, for the group `default` too. */
export async function deleteGroup(
  engine: EngineContext,
  principal: Principal,
  { name }: GroupName,
): Promise<void> {
  const { tenant } = principal;
  if (name === defaultGroup)
    throw notEmpty("Expected a schedule group other than default, which always exists.");
  await databaseOf(engine, principal).transaction(async (transaction) => {
    const [group] = await transaction.query(lockGroup, { tenant, name });
    if (group === undefined)
      throw new Problem("not-found", `Expected the schedule group "${name}" to exist, got none.`);
    const [deleted] = await transaction.query(deleteGroupStatement, { tenant, name });
    if (deleted === undefined)
      throw notEmpty(`Expected the schedule group "${name}" to be empty, got schedules in it.`);
    await audit(transaction, principal, { action: "schedule-group.delete", subject: name });
  });
}

const notEmpty = (message: string): Problem => new Problem("group-not-empty", message);
