// A calendar as the API shows it.
import type { RowOf } from "@punctual/database";
import { Problem } from "../errors.ts";
import { storedValue } from "../stored-value.ts";
import type { CalendarDefinition } from "./calendar-definition.ts";
import type { listCalendars } from "./list-calendars.sql.ts";

export interface Calendar extends CalendarDefinition {
  readonly name: string;
  /** `code`: declared in punctual.config.ts, and read-only elsewhere. */
  readonly origin: "api" | "code";
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const toCalendar = (row: RowOf<typeof listCalendars>): Calendar => ({
  name: row.name,
  description: row.description,
  excludeWeekdays: storedValue<Calendar["excludeWeekdays"]>(row.excludeWeekdays),
  excludeDates: storedValue<Calendar["excludeDates"]>(row.excludeDates),
  keepOnlyDates: storedValue<Calendar["keepOnlyDates"]>(row.keepOnlyDates),
  origin: storedValue<Calendar["origin"]>(row.origin),
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

export const calendarNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the calendar "${name}" to exist, got none.`);

export const calendarDeclaredInCode = (name: string): Problem =>
  new Problem(
    "declared-in-code",
    `Expected the calendar "${name}" to be made by the API, got one that punctual.config.ts declares.`,
  );

export const unknownCalendar = (name: string): Problem =>
  new Problem("unknown-calendar", `Expected calendar to exist, got "${name}", which does not.`, {
    field: "calendar",
  });
