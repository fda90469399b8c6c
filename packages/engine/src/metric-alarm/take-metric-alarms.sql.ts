// Generated from take-metric-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes alarms over numbers that were not judged for so many seconds, those first that waited longest.
 * Guarantee: one node at a time judges an alarm; if it dies, another does at the next turn.
 * Index: metric_alarms_judged.
 */
export const takeMetricAlarms: Statement<{
  readonly everySeconds: number;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly region: string;
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
  readonly now: Date;
}> = {
  name: "take-metric-alarms-e9ee57640958",
  parameters: ["everySeconds", "limit"],
  columns: ["id", "tenant", "region", "name", "metric", "statistic", "periodSeconds", "periods", "periodsToAlarm", "comparison", "threshold", "missing", "tells", "note", "said", "tags", "state", "reason", "since", "createdAt", "updatedAt", "now"],
  text: `update punctual.metric_alarms a
   set judged_at = c.now
  from (select punctual.now() as now) c
 where a.id = any(array(
         select id from punctual.metric_alarms
          where judged_at is null or judged_at <= (select punctual.now()) - make_interval(secs => $1)
          order by judged_at nulls first
          limit $2
            for update skip locked))
returning a.id, a.tenant, a.region, a.name, a.metric, a.statistic, a.period_seconds, a.periods, a.periods_to_alarm, a.comparison, a.threshold,
          a.missing, a.tells, a.note, a.said, a.tags, a.state, a.reason, a.since, a.created_at, a.updated_at, c.now as "now!"`,
};
