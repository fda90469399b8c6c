-- Counts the runs of schedules by bucket and state, and by how late they began.
-- bucket: from 1, where begins say; null in the rows that say how late.
-- Indexes: runs_one_occurrence, runs_by_hand; together they hold every run of a schedule.
with every_run as materialized (
  select width_bucket(r.scheduled_at, :begins::timestamptz[]) as bucket, coalesce(q.state, r.state) as state,
         case when coalesce(q.attempt, 1) = 1 then punctual.lag_step(coalesce(q.due_at, r.due_at), coalesce(q.started_at, r.started_at)) end as step,
         count(*) as count, max(date_part('epoch', coalesce(q.started_at, r.started_at) - coalesce(q.due_at, r.due_at))) * 1000 as max_ms
    from (select id, state, due_at, started_at, scheduled_at, job
            from punctual.runs
           where tenant = :tenant
             and schedule_id = any(:schedule_ids::uuid[])
             and kind in ('scheduled', 'backfill')
             and scheduled_at >= :from
             and scheduled_at <= :to
           union all
          select id, state, due_at, started_at, scheduled_at, job
            from punctual.runs
           where tenant = :tenant
             and schedule_id = any(:schedule_ids::uuid[])
             and kind in ('manual', 'event')
             and scheduled_at >= :from
             and scheduled_at <= :to) r
    left join punctual.queue q on q.run_id = r.id
   where (:job?::text is null or r.job = :job?)
   group by 1, 2, 3
)
select bucket as "bucket?", state as "state?", null::integer as "step?", sum(count)::float8 as "count!", null::float8 as "max_ms?"
  from every_run
 group by bucket, state
 union all
select null, null, step, sum(count)::float8, max(max_ms)
  from every_run
 where step is not null
 group by step
