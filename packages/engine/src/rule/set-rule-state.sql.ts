// Generated from set-rule-state.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Enables or disables a rule.
 */
export const setRuleState: Statement<{
  readonly state: string;
  readonly tenant: string;
  readonly bus: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "set-rule-state-7955bf06762d",
  parameters: ["state", "tenant", "bus", "name"],
  columns: ["name"],
  text: `update punctual.rules
   set state = $1, updated_at = (select punctual.now())
 where tenant = $2
   and bus = $3
   and name = $4
   and state <> $1
returning name`,
};
