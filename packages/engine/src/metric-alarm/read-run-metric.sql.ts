// Generated from read-run-metric.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts runs, or measures their milliseconds, in periods of so many seconds from the beginning of a span.
 * What is counted: runs-created by when they were made, rules-triggered once for a rule and moment; runs-ended, and the milliseconds from the time of
 * a run: start-latency, end-latency, success-latency, by when it ended. Left out is what ended more than two days after its time.
 * Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
 * every one of them.
 * Indexes: runs_by_tenant, schedules_pkey.
 */
export const readRunMetric: Statement<{
  readonly what: string;
  readonly tenant: string;
  readonly since: Date;
  readonly until: Date;
  readonly of: string;
  readonly groupName: string | null;
  readonly schedule: string | null;
  readonly bus: string | null;
  readonly rule: string | null;
  readonly periodSeconds: number;
  readonly fractions: readonly (number | null)[];
}, {
  readonly period: number;
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
  readonly percentiles: number[];
}> = {
  name: "read-run-metric-0ffc19b03f6a",
  parameters: ["what", "tenant", "since", "until", "of", "groupName", "schedule", "bus", "rule", "periodSeconds", "fractions"],
  columns: ["period", "count", "sum", "least", "most", "percentiles"],
  text: `with happened as materialized (
  select r.id, r.schedule_id, r.scheduled_at,
         case when $1::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end as at,
         case $1::text
           when 'start-latency' then extract(epoch from r.started_at - r.scheduled_at) * 1000
           when 'end-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
           when 'success-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
           else 1
         end as value
    from punctual.runs r
   where r.tenant = $2
     and r.schedule_id is not null
     and r.scheduled_at >= $3::timestamptz - interval '2 days'
     and r.scheduled_at < $4::timestamptz + interval '1 day'
     and case when $1::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end >= $3
     and case when $1::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end < $4
     and case $1::text
           when 'runs-created' then true
           when 'rules-triggered' then true
           when 'runs-ended' then r.state in ('succeeded', 'partial', 'dead')
           when 'start-latency' then r.started_at is not null
           when 'end-latency' then r.state in ('succeeded', 'partial', 'dead')
           when 'success-latency' then r.state in ('succeeded', 'partial')
         end
), counted as (
  select e.at, e.value,
         case $1::text when 'rules-triggered' then concat_ws('/', t.bus, t.rule, e.scheduled_at) else e.id::text end as counted
    from happened e
    join punctual.schedules s on s.id = e.schedule_id
    left join punctual.rule_targets t on t.schedule_id = s.id
   where e.value is not null
     and case $5::text when 'rules' then t.id is not null else s.origin <> 'rule' end
     and ($6::text is null or s.group_name = $6)
     and ($7::text is null or s.name = $7)
     and ($8::text is null or t.bus = $8)
     and ($9::text is null or t.rule = $9)
)
select floor(extract(epoch from c.at - $3::timestamptz) / $10::integer)::integer as "period!",
       count(distinct c.counted)::integer as "count!",
       case when $1::text like '%-latency' then sum(c.value) else count(distinct c.counted) end::double precision as "sum!",
       min(c.value)::double precision as "least!",
       max(c.value)::double precision as "most!",
       percentile_cont($11::double precision[]) within group (order by c.value::double precision) as "percentiles!"
  from counted c
 group by 1`,
};
