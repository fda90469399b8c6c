-- Counts runs, or measures their milliseconds, in periods of so many seconds from the beginning of a span.
-- What is counted: runs-created by when they were made, rules-triggered once for a rule and moment; runs-ended, and the milliseconds from the time of
-- a run: start-latency, end-latency, success-latency, by when it ended. Left out is what ended more than two days after its time.
-- Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
-- every one of them.
-- Indexes: runs_by_tenant, schedules_pkey.
with happened as materialized (
  select r.id, r.schedule_id, r.scheduled_at,
         case when :what::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end as at,
         case :what::text
           when 'start-latency' then extract(epoch from r.started_at - r.scheduled_at) * 1000
           when 'end-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
           when 'success-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
           else 1
         end as value
    from punctual.runs r
   where r.tenant = :tenant
     and r.schedule_id is not null
     and r.scheduled_at >= :since::timestamptz - interval '2 days'
     and r.scheduled_at < :until::timestamptz + interval '1 day'
     and case when :what::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end >= :since
     and case when :what::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end < :until
     and case :what::text
           when 'runs-created' then true
           when 'rules-triggered' then true
           when 'runs-ended' then r.state in ('succeeded', 'partial', 'dead')
           when 'start-latency' then r.started_at is not null
           when 'end-latency' then r.state in ('succeeded', 'partial', 'dead')
           when 'success-latency' then r.state in ('succeeded', 'partial')
         end
), counted as (
  select e.at, e.value,
         case :what::text when 'rules-triggered' then concat_ws('/', t.bus, t.rule, e.scheduled_at) else e.id::text end as counted
    from happened e
    join punctual.schedules s on s.id = e.schedule_id
    left join punctual.rule_targets t on t.schedule_id = s.id
   where e.value is not null
     and case :of::text when 'rules' then t.id is not null else s.origin <> 'rule' end
     and (:group_name?::text is null or s.group_name = :group_name?)
     and (:schedule?::text is null or s.name = :schedule?)
     and (:bus?::text is null or t.bus = :bus?)
     and (:rule?::text is null or t.rule = :rule?)
)
select floor(extract(epoch from c.at - :since::timestamptz) / :period_seconds::integer)::integer as "period!",
       count(distinct c.counted)::integer as "count!",
       case when :what::text like '%-latency' then sum(c.value) else count(distinct c.counted) end::double precision as "sum!",
       min(c.value)::double precision as "least!",
       max(c.value)::double precision as "most!",
       percentile_cont(:fractions::double precision[]) within group (order by c.value::double precision) as "percentiles!"
  from counted c
 group by 1
