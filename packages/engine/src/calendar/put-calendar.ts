// Keeps a calendar, or replaces what it says; the change counts for the occurrences that come next.
import type { Queryable } from "@punctual/database";
import { isDeepStrictEqual } from "node:util";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import type { CalendarDefinition } from "./calendar-definition.ts";
import { calendarDeclaredInCode, calendarNotFound, type Calendar } from "./calendar.ts";
import { findCalendar } from "./get-calendar.ts";
import { upsertCalendar } from "./upsert-calendar.sql.ts";
import { wakeSchedules } from "./wake-schedules.sql.ts";

export interface PutCalendar {
  readonly name: string;
  readonly definition: CalendarDefinition;
  readonly origin?: "api" | "code";
}

export interface PutCalendarAnswer {
  readonly created: boolean;
  readonly calendar: Calendar;
}

/** Throws Problem `declared-in-code`. */
export async function putCalendar(
  engine: EngineContext,
  principal: Principal,
  put: PutCalendar,
): Promise<PutCalendarAnswer> {
  const answer = await databaseOf(engine, principal).transaction((transaction) =>
    putCalendarIn(transaction, principal, put),
  );
  engine.events.emit("planned");
  engine.events.tell({ kind: "planned" });
  return answer;
}

/** The same inside the caller's transaction, who tells the loops after its commit. */
export async function putCalendarIn(
  transaction: Queryable,
  principal: Principal,
  { name, definition, origin = "api" }: PutCalendar,
): Promise<PutCalendarAnswer> {
  const { tenant } = principal;
  const before = await findCalendar(transaction, tenant, name);
  if (before?.origin === origin && isUnchanged(before, definition))
    return { created: false, calendar: before };
  const [row] = await transaction.query(upsertCalendar, {
    ...{ tenant, name, origin, description: definition.description },
    excludeWeekdays: JSON.stringify(definition.excludeWeekdays),
    excludeDates: JSON.stringify(definition.excludeDates),
    keepOnlyDates: definition.keepOnlyDates && JSON.stringify(definition.keepOnlyDates),
  });
  if (row === undefined) throw calendarDeclaredInCode(name);
  if (!row.created) await transaction.query(wakeSchedules, { tenant, name });
  if (origin === "api")
    await audit(transaction, principal, {
      action: "calendar.put",
      subject: name,
      detail: detailOf(definition),
    });
  const calendar = await findCalendar(transaction, tenant, name);
  if (calendar === null) throw calendarNotFound(name);
  return { created: row.created, calendar };
}

/** Thousands of dates would fill the audit: it says how many. */
const detailOf = ({ excludeWeekdays, excludeDates, keepOnlyDates }: CalendarDefinition) => ({
  excludeWeekdays,
  excludeDates: excludeDates.length,
  keepOnlyDates: keepOnlyDates?.length ?? null,
});

function isUnchanged(before: Calendar, wanted: CalendarDefinition): boolean {
  const { description, excludeWeekdays, excludeDates, keepOnlyDates } = before;
  return isDeepStrictEqual({ description, excludeWeekdays, excludeDates, keepOnlyDates }, wanted);
}
