// Generated from read-attempt-metric.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the attempts that began within a span, in periods of so many seconds from its beginning.
 * Of schedules or of rules' targets, of one or of all. What is counted: attempts, failed-attempts, throttled-attempts,
 * succeeded-attempts, retried-attempts. Left out is what was attempted more than two days after its time.
 * Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
 * every one of them.
 * Indexes: the partitions of the days, runs_by_tenant, runs_pkey, schedules_pkey.
 */
export const readAttemptMetric: Statement<{
  readonly since: Date;
  readonly until: Date;
  readonly tenant: string;
  readonly what: string;
  readonly periodSeconds: number;
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
  name: "read-attempt-metric-4835b92d82f4",
  parameters: ["since", "until", "tenant", "what", "periodSeconds", "of", "groupName", "schedule", "bus", "rule"],
  columns: ["period", "count", "sum", "least", "most"],
  text: `with happened as materialized (
  select a.started_at as at, r.schedule_id
    from punctual.attempts a
    join punctual.runs r on r.id = a.run_id and r.scheduled_at = a.scheduled_at
   where a.scheduled_at >= $1::timestamptz - interval '2 days'
     and a.scheduled_at < $2::timestamptz + interval '1 day'
     and a.started_at >= $1
     and a.started_at < $2
     and r.tenant = $3
     and r.schedule_id is not null
     and case $4::text
           when 'attempts' then true
           when 'failed-attempts' then a.outcome = 'failed' and a.status is distinct from 429
           when 'throttled-attempts' then a.outcome = 'failed' and a.status = 429
           when 'succeeded-attempts' then a.outcome = 'succeeded'
           when 'retried-attempts' then a.number > 1
         end
   union all
  select r.attempt_at, r.schedule_id
    from punctual.runs r
   where $4::text in ('attempts', 'succeeded-attempts', 'retried-attempts')
     and r.tenant = $3
     and r.schedule_id is not null
     and r.scheduled_at >= $1::timestamptz - interval '2 days'
     and r.scheduled_at < $2::timestamptz + interval '1 day'
     and r.attempt_at >= $1
     and r.attempt_at < $2
     and r.state in ('succeeded', 'partial')
     and ($4::text <> 'retried-attempts' or r.attempt_count > 1)
)
select floor(extract(epoch from e.at - $1::timestamptz) / $5::integer)::integer as "period!",
       count(*)::integer as "count!",
       count(*)::double precision as "sum!",
       1::double precision as "least!",
       1::double precision as "most!"
  from happened e
  join punctual.schedules s on s.id = e.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where case $6::text when 'rules' then t.id is not null else s.origin <> 'rule' end
   and ($7::text is null or s.group_name = $7)
   and ($8::text is null or s.name = $8)
   and ($9::text is null or t.bus = $9)
   and ($10::text is null or t.rule = $10)
 group by 1`,
};
