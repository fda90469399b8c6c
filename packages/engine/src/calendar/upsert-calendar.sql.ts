// Generated from upsert-calendar.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps a calendar under its tenant and name.
 * Guarantee: one that punctual.config.ts declares is replaced by nobody else (no row comes back).
 */
export const upsertCalendar: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly description: string | null;
  readonly excludeWeekdays: string;
  readonly excludeDates: string;
  readonly keepOnlyDates: string | null;
  readonly origin: string;
}, {
  readonly created: boolean;
}> = {
  name: "upsert-calendar-81a22c095467",
  parameters: ["tenant", "name", "description", "excludeWeekdays", "excludeDates", "keepOnlyDates", "origin"],
  columns: ["created"],
  text: `insert into punctual.calendars (tenant, name, description, exclude_weekdays, exclude_dates, keep_only_dates, origin, created_at, updated_at)
select $1, $2, $3::text, $4::json, $5::json, $6::json, $7, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set description = excluded.description, exclude_weekdays = excluded.exclude_weekdays, exclude_dates = excluded.exclude_dates,
       keep_only_dates = excluded.keep_only_dates, origin = excluded.origin, updated_at = excluded.updated_at
 where calendars.origin = excluded.origin or excluded.origin = 'code'
-- A row that was there before was locked by this statement, and carries its mark.
returning xmax = 0 as "created!"`,
};
