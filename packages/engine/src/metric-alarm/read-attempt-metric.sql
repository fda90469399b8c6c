-- Counts the attempts that began within a span, in periods of so many seconds from its beginning.
-- Of schedules or of rules' targets, of one or of all. What is counted: attempts, failed-attempts, throttled-attempts,
-- succeeded-attempts, retried-attempts. Left out is what was attempted more than two days after its time.
-- Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
-- every one of them.
-- Indexes: the partitions of the days, runs_by_tenant, runs_pkey, schedules_pkey.
with happened as materialized (
  select a.started_at as at, r.schedule_id
    from punctual.attempts a
    join punctual.runs r on r.id = a.run_id and r.scheduled_at = a.scheduled_at
   where a.scheduled_at >= :since::timestamptz - interval '2 days'
     and a.scheduled_at < :until::timestamptz + interval '1 day'
     and a.started_at >= :since
     and a.started_at < :until
     and r.tenant = :tenant
     and r.schedule_id is not null
     and case :what::text
           when 'attempts' then true
           when 'failed-attempts' then a.outcome = 'failed' and a.status is distinct from 429
           when 'throttled-attempts' then a.outcome = 'failed' and a.status = 429
           when 'succeeded-attempts' then a.outcome = 'succeeded'
           when 'retried-attempts' then a.number > 1
         end
   union all
  select r.attempt_at, r.schedule_id
    from punctual.runs r
   where :what::text in ('attempts', 'succeeded-attempts', 'retried-attempts')
     and r.tenant = :tenant
     and r.schedule_id is not null
     and r.scheduled_at >= :since::timestamptz - interval '2 days'
     and r.scheduled_at < :until::timestamptz + interval '1 day'
     and r.attempt_at >= :since
     and r.attempt_at < :until
     and r.state in ('succeeded', 'partial')
     and (:what::text <> 'retried-attempts' or r.attempt_count > 1)
)
select floor(extract(epoch from e.at - :since::timestamptz) / :period_seconds::integer)::integer as "period!",
       count(*)::integer as "count!",
       count(*)::double precision as "sum!",
       1::double precision as "least!",
       1::double precision as "most!"
  from happened e
  join punctual.schedules s on s.id = e.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where case :of::text when 'rules' then t.id is not null else s.origin <> 'rule' end
   and (:group_name?::text is null or s.group_name = :group_name?)
   and (:schedule?::text is null or s.name = :schedule?)
   and (:bus?::text is null or t.bus = :bus?)
   and (:rule?::text is null or t.rule = :rule?)
 group by 1
