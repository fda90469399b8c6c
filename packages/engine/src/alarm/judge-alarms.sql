-- Looks at what every alarm watches, and turns those over whose state is another now.
-- Guarantee: each turn comes back to one node; another that looked at the same moment finds it done.
-- dead, partial, missed: the newest ended run of the schedule is in that state; without a schedule, that of any schedule which
-- had a run within the last day. late: something was due more than so many seconds ago and has not begun, though
-- no rate limit and no freeze keeps it. long: an attempt began more than the alarm's seconds ago and has not ended.
-- no-data, stale: the newest data that is known of is older than the alarm's seconds; without any, the alarm itself is. Of stale it counts
-- how old that was when the query was asked: data may have come since.
-- Indexes: runs_one_occurrence, runs_by_tenant, queue_schedule, queue_due, queue_lease.
with clock as materialized (
  select punctual.now() as now
), watched as materialized (
  select a.id, a.tenant, a.kind, a.schedule_name, a.fresh_at, a.freshness_error, a.created_at, s.id as schedule_id,
         case a.kind when 'stale' then a.measured_at else c.now end - make_interval(secs => a.max_age_seconds) as oldest_at
    from punctual.alarms a
   cross join clock c
    left join punctual.schedules s
      on s.tenant = a.tenant and s.group_name = a.group_name and s.name = a.schedule_name and s.state <> 'deleted'
   where a.kind <> 'stale' or a.measured_at is not null
), judged as materialized (
  select w.id, coalesce(late.detail, long.detail, aged.detail, own.detail, anyone.detail) as detail
    from watched w
   cross join clock c
    left join lateral (
         select 'run ' || q.run_id || ' was due at ' || to_char(q.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as detail
           from punctual.queue q
          where w.kind = 'late'
            and q.tenant = w.tenant
            and (w.schedule_name is null or q.schedule_id = w.schedule_id)
            and q.state = 'waiting'
            and q.behind is null
            and not q.gated
            and q.attempt = 0
            and q.due_at < c.now - make_interval(secs => :late_seconds)
          order by q.due_at
          limit 1) late on true
    left join lateral (
         select 'an attempt of run ' || q.run_id || ' has been under way since '
                || to_char(q.attempt_started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as detail
           from punctual.queue q
          where w.kind = 'long'
            and q.tenant = w.tenant
            and (w.schedule_name is null or q.schedule_id = w.schedule_id)
            and q.state = 'running'
            and q.attempt_started_at < w.oldest_at
          order by q.attempt_started_at
          limit 1) long on true
    left join lateral (
         select case
                when w.freshness_error is not null then w.freshness_error
                when coalesce(w.fresh_at, w.created_at) < w.oldest_at then
                     case when w.kind = 'no-data' then 'no run has ended well since '
                          when w.fresh_at is null then 'there is no data, nor has there been since '
                          else 'the newest data is of ' end
                     || to_char(coalesce(w.fresh_at, w.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                end as detail
          where w.kind in ('no-data', 'stale')) aged on true
    left join lateral (
         select case when r.state = w.kind then 'run ' || r.id || ' is ' || r.state || coalesce(': ' || r.reason, '') end as detail
           from punctual.runs r
          where w.kind in ('dead', 'partial', 'missed')
            and r.schedule_id = w.schedule_id
            and r.kind in ('scheduled', 'backfill')
            and r.state in ('succeeded', 'partial', 'dead', 'missed')
          order by r.scheduled_at desc
          limit 1) own on true
    left join lateral (
         select 'run ' || newest.id || ' is ' || newest.state || coalesce(': ' || newest.reason, '') as detail
           from (select distinct on (r.schedule_id) r.id, r.state, r.reason
                   from punctual.runs r
                  where w.kind in ('dead', 'partial', 'missed')
                    and w.schedule_name is null
                    and r.tenant = w.tenant
                    and r.scheduled_at > c.now - interval '1 day'
                    and r.schedule_id is not null
                    and r.state in ('succeeded', 'partial', 'dead', 'missed')
                  order by r.schedule_id, r.scheduled_at desc) newest
          where newest.state = w.kind
          limit 1) anyone on true
)
update punctual.alarms a
   set state = case when j.detail is null then 'ok' else 'alarm' end, detail = j.detail, since = c.now
  from judged j, clock c
 where a.id = j.id
   and a.state <> case when j.detail is null then 'ok' else 'alarm' end
returning a.tenant, a.name, a.kind, a.group_name, a.schedule_name, a.state, a.detail
