// Lists a tenant's alarms by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { toAlarm, type Alarm } from "./alarm.ts";
import { listAlarms as listAlarmsStatement } from "./list-alarms.sql.ts";
import { databaseOf } from "../tenant-database.ts";

export interface ListAlarms extends PageRequest {
  /** Default: both. */
  readonly state?: Alarm["state"] | null;
  /** Those that watch this one, `group/name`: its own, and what watches every schedule. Default: all. */
  readonly schedule?: string | null;
}

/** Throws Problem `invalid-cursor`. */
export async function listAlarms(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor, state = null, schedule = null }: ListAlarms,
): Promise<Page<Alarm>> {
  const identity = { list: "alarms", tenant, state, schedule };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const rows = await databaseOf(engine, { tenant }).query(listAlarmsStatement, {
    tenant,
    name: null,
    state,
    schedule,
    after,
    limit: limit + 1,
  });
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toAlarm), nextCursor: page.nextCursor };
}
