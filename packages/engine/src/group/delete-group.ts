// Deletes an empty schedule group.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { defaultGroup } from "../schedule/schedule-name.ts";
import { deleteGroup as deleteGroupStatement } from "./delete-group.sql.ts";
import { lockGroup } from "./lock-group.sql.ts";
import type { GroupName } from "./schedule-group.ts";

/** Throws Problem: not-found; group-not-empty, for the group `default` too. */
export async function deleteGroup(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: GroupName,
): Promise<void> {
  if (name === defaultGroup)
    throw notEmpty("Expected a schedule group other than default, which always exists.");
  await engine.database.transaction(async (transaction) => {
    const [group] = await transaction.query(lockGroup, { tenant, name });
    if (group === undefined)
      throw new Problem("not-found", `Expected the schedule group "${name}" to exist, got none.`);
    const [deleted] = await transaction.query(deleteGroupStatement, { tenant, name });
    if (deleted === undefined)
      throw notEmpty(`Expected the schedule group "${name}" to be empty, got schedules in it.`);
  });
}

const notEmpty = (message: string): Problem => new Problem("group-not-empty", message);
