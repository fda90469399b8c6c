// Generated from read-attempt-metric.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the attempts that began within a span, in periods of so many seconds from its beginning.
 * Of schedules or of rules' targets, of one or of all. What is counted: attempts, failed-attempts, throttled-attempts,
 * succeeded-attempts, retried-attempts. Left out is what was attempted more than two days after its time.
 * Indexes: the partitions of the days, runs_by_tenant, runs_pkey.
 */
export const readAttemptMetric: Statement<{
  readonly since: Date;
  readonly periodSeconds: number;
  readonly until: Date;
  readonly tenant: string;
  readonly what: string;
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
  name: "read-attempt-metric-d6d9ea1f2209",
  parameters: ["since", "periodSeconds", "until", "tenant", "what", "of", "groupName", "schedule", "bus", "rule"],
  columns: ["period", "count", "sum", "least", "most"],
  text: `select floor(extract(epoch from e.at - $1::timestamptz) / $2::integer)::integer as "period!",
       count(*)::integer as "count!",
       count(*)::double precision as "sum!",
       1::double precision as "least!",
       1::double precision as "most!"
  from (
       select a.started_at as at, r.schedule_id
         from punctual.attempts a
         join punctual.runs r on r.id = a.run_id and r.scheduled_at = a.scheduled_at
        where a.scheduled_at >= $1::timestamptz - interval '2 days'
          and a.scheduled_at < $3::timestamptz + interval '1 day'
          and a.started_at >= $1
          and a.started_at < $3
          and r.tenant = $4
          and case $5::text
                when 'attempts' then true
                when 'failed-attempts' then a.outcome = 'failed' and a.status is distinct from 429
                when 'throttled-attempts' then a.outcome = 'failed' and a.status = 429
                when 'succeeded-attempts' then a.outcome = 'succeeded'
                when 'retried-attempts' then a.number > 1
              end
        union all
       select r.attempt_at, r.schedule_id
         from punctual.runs r
        where $5::text in ('attempts', 'succeeded-attempts', 'retried-attempts')
          and r.tenant = $4
          and r.scheduled_at >= $1::timestamptz - interval '2 days'
          and r.scheduled_at < $3::timestamptz + interval '1 day'
          and r.attempt_at >= $1
          and r.attempt_at < $3
          and r.state in ('succeeded', 'partial')
          and ($5::text <> 'retried-attempts' or r.attempt_count > 1)
       ) e
  join punctual.schedules s on s.id = e.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where case $6::text when 'rules' then t.id is not null else s.origin <> 'rule' end
   and ($7::text is null or s.group_name = $7)
   and ($8::text is null or s.name = $8)
   and ($9::text is null or t.bus = $9)
   and ($10::text is null or t.rule = $10)
 group by 1`,
};
