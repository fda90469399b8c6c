// Generated from move-occurrences.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Moves planned schedules on to their next occurrence; those that have none are completed, and marked if they ask to be deleted
 * when their last run has ended (delete-over.sql).
 * Times are epoch milliseconds.
 * Guarantee: the caller holds the rows locked since it read them.
 */
export const moveOccurrences: Statement<{
  readonly scheduleIds: string;
  readonly nextMs: string;
  readonly planMs: string;
  readonly firesMs: string;
}, {
  readonly id: string;
}> = {
  name: "move-occurrences-4a1026178820",
  parameters: ["scheduleIds", "nextMs", "planMs", "firesMs"],
  columns: ["id"],
  text: `with moved as materialized (
  select schedule_id, to_timestamp(next_ms / 1000) as next_at, to_timestamp(plan_ms / 1000) as plan_at,
         to_timestamp(fires_ms / 1000) as fires_at
    from unnest($1::text::uuid[], $2::text::float8[], $3::text::float8[],
                $4::text::float8[])
      as m (schedule_id, next_ms, plan_ms, fires_ms)
), onward as (
  update punctual.next_occurrences n
     set next_at = m.next_at, plan_at = m.plan_at, fires_at = m.fires_at
    from moved m
   where n.schedule_id = m.schedule_id
     and m.next_at is not null
), finished as (
  delete from punctual.next_occurrences n
   using moved m
   where n.schedule_id = m.schedule_id
     and m.next_at is null
  returning n.schedule_id
)
update punctual.schedules s
   set state = 'completed', deleted_when_idle = v.after_completion = 'delete', updated_at = (select punctual.now())
  from finished f
  join punctual.schedule_versions v on v.schedule_id = f.schedule_id
 where s.id = f.schedule_id
   and v.version = s.version
   and s.state = 'enabled'
returning s.id`,
};
