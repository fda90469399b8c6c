// Generated from delete-metric-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes alarms over numbers by their names.
 */
export const deleteMetricAlarms: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly names: readonly (string | null)[];
}, {
  readonly name: string;
}> = {
  name: "delete-metric-alarms-7dc4c425c296",
  parameters: ["tenant", "region", "names"],
  columns: ["name"],
  text: `delete from punctual.metric_alarms where tenant = $1 and region = $2 and name = any($3::text[]) returning name`,
};
