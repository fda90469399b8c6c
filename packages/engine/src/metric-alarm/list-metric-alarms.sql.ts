// Generated from list-metric-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's alarms over numbers by name, after a name.
 * Index: metric_alarms_tenant_region_name_key.
 */
export const listMetricAlarms: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly names: readonly (string | null)[] | null;
  readonly prefix: string | null;
  readonly state: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly metric: unknown;
  readonly statistic: string;
  readonly periodSeconds: number;
  readonly periods: number;
  readonly periodsToAlarm: number;
  readonly comparison: string;
  readonly threshold: number;
  readonly missing: string;
  readonly tells: boolean;
  readonly note: string | null;
  readonly said: unknown;
  readonly tags: unknown;
  readonly state: string;
  readonly reason: string;
  readonly since: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-metric-alarms-50dab32aa3e3",
  parameters: ["tenant", "region", "names", "prefix", "state", "after", "limit"],
  columns: ["id", "name", "metric", "statistic", "periodSeconds", "periods", "periodsToAlarm", "comparison", "threshold", "missing", "tells", "note", "said", "tags", "state", "reason", "since", "createdAt", "updatedAt"],
  text: `select id, name, metric, statistic, period_seconds, periods, periods_to_alarm, comparison, threshold, missing, tells, note, said, tags,
       state, reason, since, created_at, updated_at
  from punctual.metric_alarms
 where tenant = $1
   and region = $2
   and ($3::text[] is null or name = any($3))
   and ($4::text is null or starts_with(name, $4))
   and ($5::text is null or state = $5)
   and ($6::text is null or name > $6)
 order by name
 limit $7`,
};
