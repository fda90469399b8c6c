// Generated from idle-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds schedules that are enabled and have no next occurrence.
 */
export const idleSchedules: Statement<{
  readonly graceSeconds: number;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "idle-schedules-26f3b7048bce",
  parameters: ["graceSeconds", "limit"],
  columns: ["subject", "got"],
  text: `select s.tenant || ': ' || s.group_name || '/' || s.name as "subject!", s.updated_at::text as "got!"
  from punctual.schedules s
 where s.state = 'enabled'
   and not exists (select from punctual.next_occurrences n where n.schedule_id = s.id)
   and s.updated_at < punctual.now() - make_interval(secs => $1)
 order by 1
 limit $2`,
};
