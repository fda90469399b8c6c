// Reads one alarm.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { alarmNotFound, toAlarm, type Alarm } from "./alarm.ts";
import { listAlarms } from "./list-alarms.sql.ts";
import { databaseOf } from "../tenant-database.ts";

/** Throws Problem `not-found`. */
export async function getAlarm(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: { readonly name: string },
): Promise<Alarm> {
  const [row] = await databaseOf(engine, { tenant }).query(listAlarms, {
    tenant,
    name,
    state: null,
    schedule: null,
    after: null,
    limit: 1,
  });
  if (row === undefined) throw alarmNotFound(name);
  return toAlarm(row);
}
