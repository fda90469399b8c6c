// Generated from read-bus-rules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the enabled rules of an event bus that have a pattern, and the targets of its rules: a row each.
 * Guarantee: rules and targets are of one moment. Each table is read once, however the statement was planned: a join of the two,
 * planned while they were small, would read the one anew for every row of the other.
 */
export const readBusRules: Statement<{
  readonly tenant: string;
  readonly bus: string;
}, {
  readonly rule: string;
  readonly pattern: string | null;
  readonly id: string | null;
  readonly scheduleId: string | null;
  readonly version: number | null;
  readonly said: unknown;
  readonly inputShape: unknown;
}> = {
  name: "read-bus-rules-b3160499c710",
  parameters: ["tenant", "bus"],
  columns: ["rule", "pattern", "id", "scheduleId", "version", "said", "inputShape"],
  text: `select r.name as "rule!", r.pattern as "pattern?", null::text as "id?", null::uuid as "schedule_id?", null::integer as "version?",
       null::jsonb as "said?", null::jsonb as "input_shape?"
  from punctual.rules r
 where r.tenant = $1
   and r.bus = $2
   and r.state = 'enabled'
   and r.pattern is not null
 union all
select t.rule, null, t.id, t.schedule_id, t.version, t.said, t.input_shape
  from punctual.rule_targets t
 where t.tenant = $1
   and t.bus = $2`,
};
