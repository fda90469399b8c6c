// Generated from upsert-metric-alarm.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes an alarm over numbers, or changes the one of its name.
 * Guarantee: what it was found to be stays when what it watches changes; the next look judges it anew.
 */
export const upsertMetricAlarm: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly region: string;
  readonly name: string;
  readonly metric: string | null;
  readonly statistic: string;
  readonly periodSeconds: number;
  readonly periods: number;
  readonly periodsToAlarm: number;
  readonly comparison: string;
  readonly threshold: number;
  readonly missing: string;
  readonly tells: boolean;
  readonly note: string | null;
  readonly said: string;
  readonly tags: string;
  readonly reason: string;
}, {
  readonly made: boolean;
}> = {
  name: "upsert-metric-alarm-bbedc98dbfae",
  parameters: ["id", "tenant", "region", "name", "metric", "statistic", "periodSeconds", "periods", "periodsToAlarm", "comparison", "threshold", "missing", "tells", "note", "said", "tags", "reason"],
  columns: ["made"],
  text: `insert into punctual.metric_alarms (id, tenant, region, name, metric, statistic, period_seconds, periods, periods_to_alarm, comparison, threshold,
                                    missing, tells, note, said, tags, state, reason, since, created_at, updated_at)
select $1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11,
       $12, $13, $14, $15, $16, 'unknown', $17, c.now, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, region, name) do update
   set metric = excluded.metric, statistic = excluded.statistic, period_seconds = excluded.period_seconds, periods = excluded.periods,
       periods_to_alarm = excluded.periods_to_alarm, comparison = excluded.comparison, threshold = excluded.threshold,
       missing = excluded.missing, tells = excluded.tells, note = excluded.note, said = excluded.said, updated_at = excluded.updated_at,
       judged_at = null
returning id = $1 as "made!"`,
};
