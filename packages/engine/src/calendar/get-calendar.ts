// Reads one calendar.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { calendarNotFound, toCalendar, type Calendar } from "./calendar.ts";
import { listCalendars } from "./list-calendars.sql.ts";

/** Throws Problem `not-found`. */
export async function getCalendar(
  engine: EngineContext,
  { tenant }: Principal,
  { name }: { readonly name: string },
): Promise<Calendar> {
  const found = await findCalendar(databaseOf(engine, { tenant }), tenant, name);
  if (found === null) throw calendarNotFound(name);
  return found;
}

export async function findCalendar(
  queryable: Queryable,
  tenant: string,
  name: string,
): Promise<Calendar | null> {
  const [row] = await queryable.query(listCalendars, { tenant, name, after: null, limit: 1 });
  return row === undefined ? null : toCalendar(row);
}
