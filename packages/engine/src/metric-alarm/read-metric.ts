// Counts a metric within a span, period by period.
import type { Queryable } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import {
  fractionOf,
  isAttemptCount,
  isDeadLetterCount,
  isPercentile,
  type Metric,
  type MetricPeriod,
  type Percentile,
  type Statistic,
} from "./metric.ts";
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
  /** Of them the percentiles have to be named; all others are always there. */
  readonly statistics?: readonly Statistic[];
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
  { tenant, statistics = [], ...span }: MetricSpan & { readonly tenant: string },
): Promise<readonly MetricPeriod[]> {
  const percentiles = [...new Set(statistics.filter(isPercentile))];
  const fractions = percentiles.map(fractionOf);
  const rows = await rowsOf(queryable, metric, { ...span, tenant, fractions });
  return [...rows]
    .sort((one, other) => one.period - other.period)
    .map(({ period, percentiles: values = [], ...counted }) => ({
      ...counted,
      percentiles: named(percentiles, values),
      startsAt: startOf(span, period),
    }));
}

const startOf = ({ since, periodSeconds }: MetricSpan, period: number): Date =>
  new Date(since.getTime() + period * periodSeconds * 1000);

const named = (
  percentiles: readonly Percentile[],
  values: readonly (number | null)[],
): MetricPeriod["percentiles"] =>
  Object.fromEntries(
    percentiles.flatMap((percentile, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [[percentile, value]];
    }),
  );

interface Row extends Omit<MetricPeriod, "startsAt" | "percentiles"> {
  readonly period: number;
  /** Absent where every value is the same. */
  readonly percentiles?: readonly (number | null)[];
}

interface Span extends Omit<MetricSpan, "statistics"> {
  readonly tenant: string;
  readonly fractions: readonly number[];
}

function rowsOf(queryable: Queryable, metric: Metric, { fractions, ...span }: Span): Promise<readonly Row[]> {
  if (metric.of === "queue")
    return queryable.query(readDepthMetric, { ...span, fractions, queue: metric.queue });
  const wanted = { ...span, ...placeOf(metric) };
  if (isAttemptCount(metric.what)) return queryable.query(readAttemptMetric, wanted);
  if (isDeadLetterCount(metric.what)) return queryable.query(readDeadLetterMetric, wanted);
  return queryable.query(readRunMetric, { ...wanted, fractions });
}

function placeOf(metric: Exclude<Metric, { readonly of: "queue" }>) {
  const { of, what } = metric;
  const nothing = { groupName: null, schedule: null, bus: null, rule: null };
  return metric.of === "schedules"
    ? { ...nothing, of, what, groupName: metric.group ?? null, schedule: metric.schedule ?? null }
    : { ...nothing, of, what, bus: metric.bus ?? null, rule: metric.rule ?? null };
}
