-- Lists the attempts that ended within a span, by time, after one, of a group's schedules or of a rule's targets.
-- Left out is what was attempted more than two days after its time.
-- Indexes: the partitions of the days, runs_by_tenant, runs_pkey.
select e.token::text as "id!", e.at as "at!", e.run_id as "run_id!", e.number as "number!", e.started_at as "started_at!", e.outcome as "outcome!", e.status as "status?",
       e.error as "error?", r.scheduled_at as "scheduled_at!", s.group_name as "group_name!", s.name as "schedule!", t.id as "target?"
  from (
       select a.token, a.ended_at as at, a.run_id, a.scheduled_at, a.number, a.started_at, a.outcome, a.status, a.error
         from punctual.attempts a
        where a.scheduled_at >= :since::timestamptz - interval '2 days'
          and a.scheduled_at < :until::timestamptz + interval '1 day'
        union all
       select o.token, o.ended_at, o.id, o.scheduled_at, o.attempt_count, o.attempt_at, 'succeeded', o.status, null
         from punctual.runs o
        where o.tenant = :tenant
          and o.scheduled_at >= :since::timestamptz - interval '2 days'
          and o.scheduled_at < :until::timestamptz + interval '1 day'
          and o.state in ('succeeded', 'partial')
          and o.token is not null
       ) e
  join punctual.runs r on r.id = e.run_id and r.scheduled_at = e.scheduled_at
  join punctual.schedules s on s.id = r.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where r.tenant = :tenant
   and e.at >= :since
   and e.at < :until
   and (:group_name?::text is null or s.group_name = :group_name? and s.origin <> 'rule')
   and (:rule?::text is null or t.rule = :rule?)
   and (:stream?::text is null or starts_with(case when :rule?::text is null then s.name else t.id end, :stream?))
   and (:after_at?::timestamptz is null or (e.at, e.token) > (:after_at?, :after_id?::bigint))
 order by e.at, e.token
 limit :limit
