// Generated from growing-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds schedules and jobs whose open dead letters of the last day outnumber those of the day before.
 */
export const growingDeadLetters: Statement<{
  readonly tenant: string;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "growing-dead-letters-5f97f864f56b",
  parameters: ["tenant", "limit"],
  columns: ["subject", "got"],
  text: `with recent as materialized (
  select coalesce(s.group_name || '/' || s.name, d.job, 'calls') as subject, d.created_at > punctual.now() - interval '1 day' as today
    from punctual.dead_letters d
    left join punctual.schedules s on s.id = d.schedule_id
   where d.tenant = $1
     and d.created_at > punctual.now() - interval '2 days'
     and d.redriven_at is null
     and d.discarded_at is null
)
select subject as "subject!", format('%s open dead letters in the last 24 h, %s in the 24 h before', count(*) filter (where today), count(*) filter (where not today)) as "got!"
  from recent
 group by subject
having count(*) filter (where today) > count(*) filter (where not today)
 order by count(*) desc
 limit $2`,
};
