// Generated from delete-targets.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes targets from a rule.
 */
export const deleteTargets: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly rule: string;
  readonly ids: readonly (string | null)[];
}, {
  readonly id: string;
  readonly scheduleId: string;
}> = {
  name: "delete-targets-c66c1bcf9589",
  parameters: ["tenant", "bus", "rule", "ids"],
  columns: ["id", "scheduleId"],
  text: `delete from punctual.rule_targets where tenant = $1 and bus = $2 and rule = $3 and id = any($4::text[]) returning id, schedule_id`,
};
