// Generated from tell-metric-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets alarms over numbers tell of their turns, or keeps them from it.
 */
export const tellMetricAlarms: Statement<{
  readonly tells: boolean;
  readonly tenant: string;
  readonly region: string;
  readonly names: readonly (string | null)[];
}, {
  readonly name: string;
}> = {
  name: "tell-metric-alarms-edd30f22794d",
  parameters: ["tells", "tenant", "region", "names"],
  columns: ["name"],
  text: `update punctual.metric_alarms
   set tells = $1, updated_at = (select punctual.now())
 where tenant = $2
   and region = $3
   and name = any($4::text[])
   and tells <> $1
returning name`,
};
