// Generated from count-runs-of-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the runs of schedules by bucket and state, and by how late they began.
 * bucket: from 1, where begins say; null in the rows that say how late.
 * Indexes: runs_one_occurrence, runs_by_hand; together they hold every run of a schedule.
 */
export const countRunsOfSchedules: Statement<{
  readonly begins: readonly (Date | null)[];
  readonly tenant: string;
  readonly scheduleIds: readonly (string | null)[];
  readonly from: Date;
  readonly to: Date;
  readonly job: string | null;
}, {
  readonly bucket: number | null;
  readonly state: string | null;
  readonly step: number | null;
  readonly count: number;
  readonly maxMs: number | null;
}> = {
  name: "count-runs-of-schedules-c66c2f01d07c",
  parameters: ["begins", "tenant", "scheduleIds", "from", "to", "job"],
  columns: ["bucket", "state", "step", "count", "maxMs"],
  text: `with every_run as materialized (
  select width_bucket(r.scheduled_at, $1::timestamptz[]) as bucket, coalesce(q.state, r.state) as state,
         case when coalesce(q.attempt, 1) = 1 then punctual.lag_step(coalesce(q.due_at, r.due_at), coalesce(q.started_at, r.started_at)) end as step,
         count(*) as count, max(date_part('epoch', coalesce(q.started_at, r.started_at) - coalesce(q.due_at, r.due_at))) * 1000 as max_ms
    from (select id, state, due_at, started_at, scheduled_at, job
            from punctual.runs
           where tenant = $2
             and schedule_id = any($3::uuid[])
             and kind in ('scheduled', 'backfill')
             and scheduled_at >= $4
             and scheduled_at <= $5
           union all
          select id, state, due_at, started_at, scheduled_at, job
            from punctual.runs
           where tenant = $2
             and schedule_id = any($3::uuid[])
             and kind in ('manual', 'event')
             and scheduled_at >= $4
             and scheduled_at <= $5) r
    left join punctual.queue q on q.run_id = r.id
   where ($6::text is null or r.job = $6)
   group by 1, 2, 3
)
select bucket as "bucket?", state as "state?", null::integer as "step?", sum(count)::float8 as "count!", null::float8 as "max_ms?"
  from every_run
 group by bucket, state
 union all
select null, null, step, sum(count)::float8, max(max_ms)
  from every_run
 where step is not null
 group by step`,
};
