// Generated from wake-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Has the planner look at once at the schedules that go by a calendar, which has changed.
 * Guarantee: a planner that goes by what the calendar said before holds the row, and is waited for.
 * Index: schedule_versions_calendar.
 */
export const wakeSchedules: Statement<{
  readonly name: string;
  readonly tenant: string;
}, {
  readonly scheduleId: string;
}> = {
  name: "wake-schedules-4ace52c061d2",
  parameters: ["name", "tenant"],
  columns: ["scheduleId"],
  text: `update punctual.next_occurrences n
   set plan_at = least(n.plan_at, (select punctual.now()))
  from punctual.schedule_versions v
  join punctual.schedules s on s.id = v.schedule_id and s.version = v.version
 where v.calendar_name = $1
   and s.tenant = $2
   and n.schedule_id = s.id
returning n.schedule_id`,
};
