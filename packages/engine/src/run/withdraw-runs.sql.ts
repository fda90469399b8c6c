// Generated from withdraw-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes back runs that were planned ahead of their time for schedules that have just changed.
 * Guarantee: only occurrences still in the future go; a time that already fell due keeps its run, and so does one that a calendar
 * has moved to a day before, once that has come.
 */
export const withdrawRuns: Statement<{
  readonly scheduleIds: readonly (string | null)[];
}, {
  readonly id: string;
}> = {
  name: "withdraw-runs-423e064c7fec",
  parameters: ["scheduleIds"],
  columns: ["id"],
  text: `with clock as materialized (
  select punctual.now() as now
), ahead as materialized (
  select q.run_id, q.scheduled_at
    from punctual.queue q
    join punctual.runs r on r.id = q.run_id and r.scheduled_at = q.scheduled_at
   where q.schedule_id = any($1::uuid[])
     and q.state in ('waiting', 'claimed')
     and q.scheduled_at > (select now from clock)
     and r.due_at > (select now from clock)
     and r.kind = 'scheduled'
     for update of q
), unqueued as (
  delete from punctual.queue q using ahead a where q.run_id = a.run_id
)
delete from punctual.runs r
 using ahead a
 where r.id = a.run_id
   and r.scheduled_at = a.scheduled_at
returning r.id`,
};
