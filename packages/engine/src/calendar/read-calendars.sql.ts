// Generated from read-calendars.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads what calendars of several tenants say, each looked up by its key.
 */
export const readCalendars: Statement<{
  readonly tenants: readonly (string | null)[];
  readonly names: readonly (string | null)[];
}, {
  readonly tenant: string;
  readonly name: string;
  readonly excludeWeekdays: unknown;
  readonly excludeDates: unknown;
  readonly keepOnlyDates: unknown;
}> = {
  name: "read-calendars-86ccc711c50c",
  parameters: ["tenants", "names"],
  columns: ["tenant", "name", "excludeWeekdays", "excludeDates", "keepOnlyDates"],
  text: `select c.tenant, c.name, c.exclude_weekdays, c.exclude_dates, c.keep_only_dates
  from unnest($1::text[], $2::text[]) as wanted (tenant, name)
  join punctual.calendars c on c.tenant = wanted.tenant and c.name = wanted.name`,
};
