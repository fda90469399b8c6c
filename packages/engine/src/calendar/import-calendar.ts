// Excludes the all-day events of an iCalendar text from a calendar.
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { databaseNow } from "../now.ts";
import type { ExcludedDates } from "../policy/calendar.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { mostDates } from "./calendar-definition.ts";
import { calendarNotFound, type Calendar } from "./calendar.ts";
import { findCalendar } from "./get-calendar.ts";
import { lockCalendars } from "./lock-calendars.sql.ts";
import { putCalendarIn } from "./put-calendar.ts";
import { readIcs } from "./read-ics.ts";

export interface ImportCalendar {
  readonly name: string;
  /** The text of an .ics file. */
  readonly ics: string;
  /** Its dates take the place of all that were excluded before. Default false: they join them. */
  readonly replace?: boolean;
}

export interface ImportedCalendar {
  readonly calendar: Calendar;
  /** Spans that were not excluded before. */
  readonly added: number;
  /** Events with a time of day, and cancelled ones. */
  readonly passedOver: number;
}

/** Events that come every year for ever are read so far ahead. */
const yearsAhead = 10;

/** It may be repeated: what is excluded already stays once. Throws Problem: not-found, invalid-request, declared-in-code. */
export async function importCalendar(
  engine: EngineContext,
  principal: Principal,
  { name, ics, replace = false }: ImportCalendar,
): Promise<ImportedCalendar> {
  const { tenant } = principal;
  const imported = await databaseOf(engine, principal).transaction(async (transaction) => {
    const untilYear = (await databaseNow(transaction)).getUTCFullYear() + yearsAhead;
    const { spans, passedOver } = readIcs(ics, untilYear);
    await transaction.query(lockCalendars, { tenant, origin: null, names: [name], allBut: false });
    const before = await findCalendar(transaction, tenant, name);
    if (before === null) throw calendarNotFound(name);
    const { description, excludeWeekdays, excludeDates, keepOnlyDates } = before;
    const joined = join(replace ? [] : excludeDates, spans);
    const definition = { description, excludeWeekdays, excludeDates: joined, keepOnlyDates };
    const { calendar } = await putCalendarIn(transaction, principal, { name, definition });
    const added = countNew(excludeDates, joined);
    await audit(transaction, principal, {
      action: "calendar.import",
      subject: name,
      detail: { added, replace },
    });
    return { calendar, added, passedOver };
  });
  engine.events.emit("planned");
  engine.events.tell({ kind: "planned" });
  return imported;
}

const keyOf = ({ from, to }: ExcludedDates): string => `${from}/${to}`;

/** In the order of dates. */
function join(before: readonly ExcludedDates[], spans: readonly ExcludedDates[]): ExcludedDates[] {
  const all = new Map([...spans, ...before].map((span) => [keyOf(span), span]));
  if (all.size > mostDates)
    throw new Problem("invalid-request", `Expected at most ${mostDates} spans of dates, got ${all.size}.`, {
      field: "ics",
    });
  return [...all.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function countNew(before: readonly ExcludedDates[], after: readonly ExcludedDates[]): number {
  const known = new Set(before.map(keyOf));
  return after.filter((span) => !known.has(keyOf(span))).length;
}
