// Generated from list-calendars.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's calendars by name, after a cursor, or one of them.
 */
export const listCalendars: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly name: string;
  readonly description: string | null;
  readonly excludeWeekdays: unknown;
  readonly excludeDates: unknown;
  readonly keepOnlyDates: unknown;
  readonly origin: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-calendars-5110bbb9ff4a",
  parameters: ["tenant", "name", "after", "limit"],
  columns: ["name", "description", "excludeWeekdays", "excludeDates", "keepOnlyDates", "origin", "createdAt", "updatedAt"],
  text: `select name, description, exclude_weekdays, exclude_dates, keep_only_dates, origin, created_at, updated_at
  from punctual.calendars
 where tenant = $1
   and ($2::text is null or name = $2)
   and ($3::text is null or name > $3)
 order by name
 limit $4`,
};
