// Generated from read-rule-targets.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the targets of one rule, with the version that their schedules are at.
 * Index: rule_targets_pkey.
 */
export const readRuleTargets: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly rule: string;
}, {
  readonly id: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly said: unknown;
  readonly inputShape: unknown;
}> = {
  name: "read-rule-targets-d62a1322cc7e",
  parameters: ["tenant", "bus", "rule"],
  columns: ["id", "scheduleId", "version", "said", "inputShape"],
  text: `select id, schedule_id, version, said, input_shape from punctual.rule_targets where tenant = $1 and bus = $2 and rule = $3`,
};
