// Generated from delete-calendars.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes calendars that no living schedule names.
 * Guarantee: under lock-calendars, one that a schedule names stays, even if that schedule was written a moment before.
 * Index: schedule_versions_calendar.
 */
export const deleteCalendars: Statement<{
  readonly tenant: string;
  readonly names: readonly (string | null)[];
}, {
  readonly name: string;
}> = {
  name: "delete-calendars-6e8eb1e9f8fb",
  parameters: ["tenant", "names"],
  columns: ["name"],
  text: `delete from punctual.calendars c
 where c.tenant = $1
   and c.name = any($2::text[])
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = c.tenant and s.state <> 'deleted' and v.calendar_name = c.name)
returning c.name`,
};
