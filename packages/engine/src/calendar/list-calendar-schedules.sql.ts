// Generated from list-calendar-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the first living schedules that name a calendar.
 * Index: schedule_versions_calendar.
 */
export const listCalendarSchedules: Statement<{
  readonly calendar: string;
  readonly tenant: string;
  readonly limit: string | number;
}, {
  readonly groupName: string;
  readonly name: string;
}> = {
  name: "list-calendar-schedules-18cc64e0b69b",
  parameters: ["calendar", "tenant", "limit"],
  columns: ["groupName", "name"],
  text: `select s.group_name, s.name
  from punctual.schedule_versions v
  join punctual.schedules s on s.id = v.schedule_id and s.version = v.version
 where v.calendar_name = $1
   and s.tenant = $2
   and s.state <> 'deleted'
 order by s.group_name, s.name
 limit $3`,
};
