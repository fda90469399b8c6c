// Counts a metric within a span, period by period.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { isAttemptCount, isDeadLetterCount, type Metric, type MetricPeriod } from "./metric.ts";
import { readAttemptMetric } from "./read-attempt-metric.sql.ts";
import { readDeadLetterMetric } from "./read-dead-letter-metric.sql.ts";
import { readDepthMetric } from "./read-depth-metric.sql.ts";
import { readRunMetric } from "./read-run-metric.sql.ts";

export interface MetricSpan {
  readonly since: Date;
  /** Without it. */
  readonly until: Date;
  /** The periods begin at `since`. */
  readonly periodSeconds: number;
}

export const readMetric = (
  engine: EngineContext,
  principal: Principal,
  { metric, ...span }: MetricSpan & { readonly metric: Metric },
): Promise<readonly MetricPeriod[]> =>
  countMetric(databaseOf(engine, principal), metric, { ...span, tenant: principal.tenant });

/** In the order of their times. */
export async function countMetric(
  queryable: Queryable,
  metric: Metric,
  { tenant, ...span }: MetricSpan & { readonly tenant: string },
): Promise<readonly MetricPeriod[]> {
  const rows = await rowsOf(queryable, metric, { ...span, tenant });
  return [...rows]
    .sort((one, other) => one.period - other.period)
    .map(({ period, ...counted }) => ({ ...counted, startsAt: startOf(span, period) }));
}

const startOf = ({ since, periodSeconds }: MetricSpan, period: number): Date =>
  new Date(since.getTime() + period * periodSeconds * 1000);

function rowsOf(
  queryable: Queryable,
  metric: Metric,
  span: MetricSpan & { readonly tenant: string },
): Promise<readonly (Omit<MetricPeriod, "startsAt"> & { readonly period: number })[]> {
  if (metric.of === "queue") return queryable.query(readDepthMetric, { ...span, queue: metric.queue });
  const wanted = { ...span, ...placeOf(metric) };
  if (isAttemptCount(metric.what)) return queryable.query(readAttemptMetric, wanted);
  return queryable.query(isDeadLetterCount(metric.what) ? readDeadLetterMetric : readRunMetric, wanted);
}

function placeOf(metric: Exclude<Metric, { readonly of: "queue" }>) {
  const { of, what } = metric;
  const nothing = { groupName: null, schedule: null, bus: null, rule: null };
  return metric.of === "schedules"
    ? { ...nothing, of, what, groupName: metric.group ?? null, schedule: metric.schedule ?? null }
    : { ...nothing, of, what, bus: metric.bus ?? null, rule: metric.rule ?? null };
}
