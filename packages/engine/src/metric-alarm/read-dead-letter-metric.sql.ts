// Generated from read-dead-letter-metric.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the dead letters of a span, in periods of so many seconds from its beginning.
 * What is counted: dead-letters, and of them dead-letters-sent and dead-letters-unsent: those whose queue has their message, and
 * those whose queue is not there.
 * Guarantee: the span is read once, however the statement was planned: a join that began with the schedules would read it anew for
 * every one of them.
 * Indexes: dead_letters_by_tenant, schedules_pkey.
 */
export const readDeadLetterMetric: Statement<{
  readonly tenant: string;
  readonly since: Date;
  readonly until: Date;
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
  name: "read-dead-letter-metric-cfcccb754f25",
  parameters: ["tenant", "since", "until", "what", "periodSeconds", "of", "groupName", "schedule", "bus", "rule"],
  columns: ["period", "count", "sum", "least", "most"],
  text: `with happened as materialized (
  select d.created_at as at, d.schedule_id
    from punctual.dead_letters d
   where d.tenant = $1
     and d.created_at >= $2::timestamptz
     and d.created_at < $3::timestamptz
     and case $4::text
           when 'dead-letters' then true
           when 'dead-letters-sent' then d.queue_state = 'sent'
           when 'dead-letters-unsent' then d.queue_state = 'unknown'
         end
)
select floor(extract(epoch from e.at - $2::timestamptz) / $5::integer)::integer as "period!",
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
