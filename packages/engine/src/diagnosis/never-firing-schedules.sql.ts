// Generated from never-firing-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds schedules that have never fired and never will: completed, without a run.
 */
export const neverFiringSchedules: Statement<{
  readonly tenant: string;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "never-firing-schedules-fa1402bdc095",
  parameters: ["tenant", "limit"],
  columns: ["subject", "got"],
  text: `select s.group_name || '/' || s.name as "subject!", v.expression as "got!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.tenant = $1
   and s.state = 'completed'
   and not exists (select from punctual.runs r where r.schedule_id = s.id)
 order by 1
 limit $2`,
};
