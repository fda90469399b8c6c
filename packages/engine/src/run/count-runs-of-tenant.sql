-- Counts a tenant's runs by bucket and state, and by how late they began: in some spans from the runs themselves, on other days
-- from what was counted of them. Open runs are counted from the queue, which says how they stand.
-- bucket: from 1, where begins say; null in the rows that say how late.
-- Index: runs_by_tenant, a range of it for each span.
with live as materialized (
  select c.*
    from unnest(:live_froms::timestamptz[], :live_tos::timestamptz[]) as span (from_at, to_at)
   cross join lateral (
         select width_bucket(r.scheduled_at, :begins::timestamptz[]) as bucket, r.state, punctual.lag_step(r.due_at, r.started_at) as step,
                count(*) as count, max(date_part('epoch', r.started_at - r.due_at)) * 1000 as max_ms
           from punctual.runs r
          where r.tenant = :tenant
            and r.scheduled_at >= span.from_at
            and r.scheduled_at < span.to_at
            and r.state <> 'waiting'
            and (:job?::text is null or r.job = :job?)
          group by 1, 2, 3) c
), counted as materialized (
  select bucket, sum(c.succeeded) as succeeded, sum(c.partial) as partial, sum(c.dead) as dead, sum(c.skipped) as skipped,
         sum(c.missed) as missed, sum(c.cancelled) as cancelled
    from punctual.run_counts c
   cross join lateral (select width_bucket(c.at, :begins::timestamptz[]) as bucket) b
   where c.tenant = :tenant
     and c.day = any(:days::text[]::date[])
     and (:job?::text is null or c.job = :job?)
   group by 1
), open as materialized (
  select width_bucket(q.scheduled_at, :begins::timestamptz[]) as bucket, q.state,
         case when q.attempt = 1 then punctual.lag_step(q.due_at, q.started_at) end as step, count(*) as count,
         max(date_part('epoch', q.started_at - q.due_at)) * 1000 as max_ms
    from punctual.queue q
   where q.tenant = :tenant
     and q.scheduled_at >= :from
     and q.scheduled_at <= :to
     and (:job?::text is null or q.job = :job?)
   group by 1, 2, 3
)
select bucket as "bucket?", state as "state?", null::integer as "step?", sum(count)::float8 as "count!", null::float8 as "max_ms?"
  from (select bucket, state, count from live
         union all
        select bucket, state, count from open
         union all
        select c.bucket, s.state, s.count
          from counted c
         cross join lateral (values ('succeeded', c.succeeded), ('partial', c.partial), ('dead', c.dead), ('skipped', c.skipped),
                                    ('missed', c.missed), ('cancelled', c.cancelled)) as s (state, count)) every_count
 group by bucket, state
 union all
select null, null, step, sum(count)::float8, max(max_ms)
  from (select step, count, max_ms from live
         union all
        select step, count, max_ms from open
         union all
        select l.step, l.count, l.max_ms
          from punctual.run_lags l
         where l.tenant = :tenant
           and l.day = any(:days::text[]::date[])
           and (:job?::text is null or l.job = :job?)) every_lag
 where step is not null
 group by step
