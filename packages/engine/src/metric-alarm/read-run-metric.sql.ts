// Generated from read-run-metric.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts runs, or measures their milliseconds, in periods of so many seconds from the beginning of a span.
 * What is counted: runs-created by when they were made, rules-triggered once for a rule and moment; runs-ended, and the milliseconds from the time of
 * a run: start-latency, end-latency, success-latency, by when it ended. Left out is what ended more than two days after its time.
 * Index: runs_by_tenant.
 */
export const readRunMetric: Statement<{
  readonly since: Date;
  readonly periodSeconds: number;
  readonly what: string;
  readonly tenant: string;
  readonly until: Date;
  readonly of: string;
  readonly groupName: string | null;
  readonly schedule: string | null;
  readonly bus: string | null;
  readonly rule: string | null;
}, {
  readonly period: number;
  readonly count: number;
  readonly sum: number;
  readonly least: number;
  readonly most: number;
}> = {
  name: "read-run-metric-a4051acba771",
  parameters: ["since", "periodSeconds", "what", "tenant", "until", "of", "groupName", "schedule", "bus", "rule"],
  columns: ["period", "count", "sum", "least", "most"],
  text: `select floor(extract(epoch from e.at - $1::timestamptz) / $2::integer)::integer as "period!",
       count(distinct e.counted)::integer as "count!",
       case when $3::text like '%-latency' then sum(e.value) else count(distinct e.counted) end::double precision as "sum!",
       min(e.value)::double precision as "least!",
       max(e.value)::double precision as "most!"
  from (
       select case when $3::text in ('runs-created', 'rules-triggered') then r.created_at else r.ended_at end as at,
              case $3::text
                when 'start-latency' then extract(epoch from r.started_at - r.scheduled_at) * 1000
                when 'end-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
                when 'success-latency' then extract(epoch from r.ended_at - r.scheduled_at) * 1000
                else 1
              end as value,
              case $3::text when 'rules-triggered' then concat_ws('/', t.bus, t.rule, r.scheduled_at) else r.id::text end as counted
         from punctual.runs r
         join punctual.schedules s on s.id = r.schedule_id
         left join punctual.rule_targets t on t.schedule_id = s.id
        where r.tenant = $4
          and r.scheduled_at >= $1::timestamptz - interval '2 days'
          and r.scheduled_at < $5::timestamptz + interval '1 day'
          and case $3::text
                when 'runs-created' then true
                when 'rules-triggered' then true
                when 'runs-ended' then r.state in ('succeeded', 'partial', 'dead')
                when 'start-latency' then r.started_at is not null
                when 'end-latency' then r.state in ('succeeded', 'partial', 'dead')
                when 'success-latency' then r.state in ('succeeded', 'partial')
              end
          and case $6::text when 'rules' then t.id is not null else s.origin <> 'rule' end
          and ($7::text is null or s.group_name = $7)
          and ($8::text is null or s.name = $8)
          and ($9::text is null or t.bus = $9)
          and ($10::text is null or t.rule = $10)
       ) e
 where e.at >= $1
   and e.at < $5
   and e.value is not null
 group by 1`,
};
