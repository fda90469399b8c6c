-- Counts runs, or measures their milliseconds, in periods of so many seconds from the beginning of a span.
-- What is counted: runs-created by when they were made, rules-triggered once for a rule and moment; runs-ended, and the milliseconds from the time of
-- a run: start-latency, end-latency, success-latency, by when it ended. Left out is what ended more than two days after its time.
-- Index: runs_by_tenant.
select floor(extract(epoch from e.at - :since::timestamptz) / :period_seconds::integer)::integer as "period!",
       count(distinct e.counted)::integer as "count!",
       case when :what::text like '%-latency' then sum(e.value) else count(distinct e.counted) end::double precision as "sum!",
       min(e.value)::double precision as "least!",
       max(e.value)::double precision as "most!"
  from (
       select case when :what::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end as at,
              case :what::text
                when 'start-latency' then extract(epoch from r.started_at - r.scheduled_at) * 1000
                when 'end-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
                when 'success-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
                else 1
              end as value,
              case :what::text when 'rules-triggered' then concat_ws('/', t.bus, t.rule, r.scheduled_at) else r.id::text end as counted
         from punctual.runs r
         join punctual.schedules s on s.id = r.schedule_id
         left join punctual.rule_targets t on t.schedule_id = s.id
        where r.tenant = :tenant
          and r.scheduled_at >= :since::timestamptz - interval '2 days'
          and r.scheduled_at < :until::timestamptz + interval '1 day'
          and case :what::text
                when 'runs-created' then true
                when 'rules-triggered' then true
                when 'runs-ended' then r.state in ('succeeded', 'partial', 'dead')
                when 'start-latency' then r.started_at is not null
                when 'end-latency' then r.state in ('succeeded', 'partial', 'dead')
                when 'success-latency' then r.state in ('succeeded', 'partial')
              end
          and case :of::text when 'rules' then t.id is not null else s.origin <> 'rule' end
          and (:group_name?::text is null or s.group_name = :group_name?)
          and (:schedule?::text is null or s.name = :schedule?)
          and (:bus?::text is null or t.bus = :bus?)
          and (:rule?::text is null or t.rule = :rule?)
       ) e
 where e.at >= :since
   and e.at < :until
   and e.value is not null
 group by 1
