// Generated from read-dead-letter-metric.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Counts the dead letters of a span, in periods of so many seconds from its beginning.
 * What is counted: dead-letters, and of them dead-letters-sent and dead-letters-unsent: those whose queue has their message, and
 * those whose queue is not there.
 * Index: dead_letters_by_tenant.
 */
export const readDeadLetterMetric: Statement<{
  readonly since: Date;
  readonly periodSeconds: number;
  readonly tenant: string;
  readonly until: Date;
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
  name: "read-dead-letter-metric-cd3417c216b5",
  parameters: ["since", "periodSeconds", "tenant", "until", "what", "of", "groupName", "schedule", "bus", "rule"],
  columns: ["period", "count", "sum", "least", "most"],
  text: `select floor(extract(epoch from d.created_at - $1::timestamptz) / $2::integer)::integer as "period!",
       count(*)::integer as "count!",
       count(*)::double precision as "sum!",
       1::double precision as "least!",
       1::double precision as "most!"
  from punctual.dead_letters d
  join punctual.schedules s on s.id = d.schedule_id
  left join punctual.rule_targets t on t.schedule_id = s.id
 where d.tenant = $3
   and d.created_at >= $1
   and d.created_at < $4
   and case $5::text
         when 'dead-letters' then true
         when 'dead-letters-sent' then d.queue_state = 'sent'
         when 'dead-letters-unsent' then d.queue_state = 'unknown'
       end
   and case $6::text when 'rules' then t.id is not null else s.origin <> 'rule' end
   and ($7::text is null or s.group_name = $7)
   and ($8::text is null or s.name = $8)
   and ($9::text is null or t.bus = $9)
   and ($10::text is null or t.rule = $10)
 group by 1`,
};
