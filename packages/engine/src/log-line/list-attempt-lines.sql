-- Lists the attempts that ended within a span, by time, after one, of a group's schedules or of a rule's targets; or backwards, before it.
-- Left out is what was attempted more than two days after its time.
-- Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
-- every one of them.
-- Indexes: the partitions of the days, runs_by_tenant, runs_pkey, schedules_pkey.
with happened as materialized (
  select a.token, a.ended_at as at, a.run_id, a.scheduled_at, r.schedule_id, a.number, a.started_at, a.outcome, a.status, a.error
    from punctual.attempts a
    join punctual.runs r on r.id = a.run_id and r.scheduled_at = a.scheduled_at
   where a.scheduled_at >= :since::timestamptz - interval '2 days'
     and a.scheduled_at < :until::timestamptz + interval '1 day'
     and a.ended_at >= :since
     and a.ended_at < :until
     and (:after_at?::timestamptz is null
          or case when :backwards::boolean then (a.ended_at, a.token) < (:after_at?, :after_id?::bigint)
                  else (a.ended_at, a.token) > (:after_at?, :after_id?::bigint) end)
     and r.tenant = :tenant
     and r.schedule_id is not null
   union all
  select o.token, o.ended_at, o.id, o.scheduled_at, o.schedule_id, o.attempt_count, o.attempt_at, 'succeeded', o.status, null
    from punctual.runs o
   where o.tenant = :tenant
     and o.schedule_id is not null
     and o.scheduled_at >= :since::timestamptz - interval '2 days'
     and o.scheduled_at < :until::timestamptz + interval '1 day'
     and o.ended_at >= :since
     and o.ended_at < :until
     and (:after_at?::timestamptz is null
          or case when :backwards::boolean then (o.ended_at, o.token) < (:after_at?, :after_id?::bigint)
                  else (o.ended_at, o.token) > (:after_at?, :after_id?::bigint) end)
     and o.state in ('succeeded', 'partial')
     and o.token is not null
)
select e.token::text as "id!", e.at as "at!", e.run_id as "run_id!", e.number as "number!", e.started_at as "started_at!", e.outcome as "outcome!", e.status as "status?",
       e.error as "error?", e.scheduled_at as "scheduled_at!", s.group_name as "group_name!", s.name as "schedule!", t.id as "target?"
  from happened e
  join punctual.schedules s on s.id = e.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where (:group_name?::text is null or s.group_name = :group_name? and s.origin <> 'rule')
   and (:rule?::text is null or t.rule = :rule?)
   and (:stream?::text is null or starts_with(case when :rule?::text is null then s.name else t.id end, :stream?))
 order by case when :backwards then e.at end desc, case when :backwards then e.token end desc, e.at, e.token
 limit :limit
