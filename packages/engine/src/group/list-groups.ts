// Lists a tenant's schedule groups by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { listGroups as listGroupsStatement } from "./list-groups.sql.ts";
import type { ScheduleGroup } from "./schedule-group.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListGroups extends PageRequest {
  /** How the group's name begins. Default: any. */
  readonly prefix?: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listGroups(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, prefix = null }: ListGroups,
): Promise<Page<ScheduleGroup>> {
  const identity = { list: "schedule-groups", tenant, prefix };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const rows = await databaseOf(engine, { tenant }).query(listGroupsStatement, {
    tenant,
    after,
    prefix,
    limit: limit + 1,
  });
  return pageOf(rows, { limit, identity, position: (row) => [row.name] });
}
