// Generated from delete-rule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a rule without targets.
 * Guarantee: under change-rules.sql nobody gives it targets meanwhile.
 */
export const deleteRule: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "delete-rule-d0a5b79f43d2",
  parameters: ["tenant", "bus", "name"],
  columns: ["name"],
  text: `delete from punctual.rules r
 where r.tenant = $1
   and r.bus = $2
   and r.name = $3
   and not exists (select from punctual.rule_targets t where t.tenant = r.tenant and t.bus = r.bus and t.rule = r.name)
returning name`,
};
