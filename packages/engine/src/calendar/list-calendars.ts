// Lists a tenant's calendars by name.
import type { EngineContext } from "../engine-context.ts";
import { pageOf, readCursor, type Page, type PageRequest } from "../page.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { toCalendar, type Calendar } from "./calendar.ts";
import { listCalendars as listCalendarsStatement } from "./list-calendars.sql.ts";

/** Throws Problem `invalid-cursor`. */
export async function listCalendars(
  engine: EngineContext,
  { tenant }: Principal,
  { limit, cursor }: PageRequest,
): Promise<Page<Calendar>> {
  const identity = { list: "calendars", tenant };
  const after = readCursor(cursor, identity)?.[0] ?? null;
  const wanted = { tenant, name: null, after, limit: limit + 1 };
  const rows = await databaseOf(engine, { tenant }).query(listCalendarsStatement, wanted);
  const page = pageOf(rows, { limit, identity, position: (row) => [row.name] });
  return { items: page.items.map(toCalendar), nextCursor: page.nextCursor };
}
