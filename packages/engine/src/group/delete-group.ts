// Deletes an empty schedule group.
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import type { Principal } from "../principal.ts";
import { defaultGroup } from "../schedule/schedule-name.ts";
import { deleteGroup as deleteGroupStatement } from "./delete-group.sql.ts";
import { findGroup } from "./find-group.sql.ts";
import type { GroupName } from "./schedule-group.ts";

/** Throws Problem: not-found; group-not-empty, for the group `default` too. */
export async function deleteGroup(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: GroupName,
): Promise<void> {
  if (name === defaultGroup)
    throw notEmpty("Expected a schedule group other than default, which always exists.");
  const [deleted] = await engine.database.query(deleteGroupStatement, { tenant, name });
  if (deleted !== undefined) return;
  const [group] = await engine.database.query(findGroup, { tenant, name });
  if (group !== undefined)
    throw notEmpty(`Expected the schedule group "${name}" to be empty, got schedules in it.`);
  throw new Problem("not-found", `Expected the schedule group "${name}" to exist, got none.`);
}

const notEmpty = (message: string): Problem => new Problem("group-not-empty", message);
