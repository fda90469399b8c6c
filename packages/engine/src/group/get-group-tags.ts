// Reads a schedule group's tags.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { tagsOf, type GroupTags } from "./group-tags.ts";
import type { GroupName } from "./schedule-group.ts";

/** Throws Problem `not-found`. */
export const getGroupTags = (
  engine: EngineContext,
  { tenant }: Principal,
  { name }: GroupName,
): Promise<GroupTags> => tagsOf(databaseOf(engine, { tenant }), tenant, name);
