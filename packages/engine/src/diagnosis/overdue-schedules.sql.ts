// Generated from overdue-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds schedules that no planner has taken up in time.
 */
export const overdueSchedules: Statement<{
  readonly graceSeconds: number;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "overdue-schedules-25394cb0bfaa",
  parameters: ["graceSeconds", "limit"],
  columns: ["subject", "got"],
  text: `select s.tenant || ': ' || s.group_name || '/' || s.name as "subject!", n.plan_at::text as "got!"
  from punctual.next_occurrences n
  join punctual.schedules s on s.id = n.schedule_id
 where n.plan_at < punctual.now() - make_interval(secs => $1)
 order by n.plan_at
 limit $2`,
};
