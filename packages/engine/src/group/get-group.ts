// Reads one schedule group.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { findGroup } from "./find-group.sql.ts";
import { groupNotFound } from "./group-not-found.ts";
import type { GroupName, ScheduleGroup } from "./schedule-group.ts";

/** Throws Problem `not-found`. */
export async function getGroup(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: GroupName,
): Promise<ScheduleGroup> {
  const [group] = await databaseOf(engine, { tenant }).query(findGroup, { tenant, name });
  if (group === undefined) throw groupNotFound(name);
  return group;
}
