// Generated from list-targets.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the targets of a rule by id, after a cursor.
 * Index: rule_targets_pkey.
 */
export const listTargets: Statement<{
  readonly tenant: string;
  readonly bus: string;
  readonly rule: string;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly address: string;
  readonly said: unknown;
  readonly inputShape: unknown;
  readonly aws: unknown;
}> = {
  name: "list-targets-fe3e59f74202",
  parameters: ["tenant", "bus", "rule", "after", "limit"],
  columns: ["id", "scheduleId", "version", "address", "said", "inputShape", "aws"],
  text: `select id, schedule_id, version, address, said, input_shape, aws
  from punctual.rule_targets
 where tenant = $1
   and bus = $2
   and rule = $3
   and ($4::text is null or id > $4)
 order by id
 limit $5`,
};
