// GetMetricStatistics: what was counted of a metric, period by period.
import { readMetric, statisticOf, type MetricPeriod, type Statistic } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { decimal, instant, list, map, required, structure, text, whole } from "../shape/shape.ts";
import {
  dimensions,
  metricName,
  namespace,
  statisticName,
  statisticOfName,
  type StatisticName,
} from "./alarm-shape.ts";
import { knownMetric } from "./known-metric.ts";
import { metricSpan } from "./metric-span.ts";
import { extendedStatistic } from "./statistic.ts";

const mostPeriods = 1440;

export const getMetricStatistics = awsOperation({
  service: cloudwatch,
  name: "GetMetricStatistics",
  role: "viewer",
  input: structure({
    Namespace: required(namespace()),
    MetricName: required(metricName()),
    Dimensions: dimensions(),
    StartTime: required(instant()),
    EndTime: required(instant()),
    Period: required(whole({ min: 1 })),
    Statistics: list(statisticName(), { min: 1, max: 5 }),
    ExtendedStatistics: list(text(), { min: 1, max: 10 }),
    Unit: text(),
  }),
  output: structure({
    Label: text(),
    Datapoints: list(
      structure({
        Timestamp: instant(),
        SampleCount: decimal(),
        Average: decimal(),
        Sum: decimal(),
        Minimum: decimal(),
        Maximum: decimal(),
        ExtendedStatistics: map(decimal()),
        Unit: text(),
      }),
    ),
  }),
  async handle({ engine, caller, input }) {
    const { Statistics = [], ExtendedStatistics = [], Unit } = input;
    if (Statistics.length + ExtendedStatistics.length === 0)
      throw cloudwatch.problem(
        "MissingRequiredParameterException",
        "At least one of the parameters Statistics and ExtendedStatistics must be specified.",
      );
    const span = metricSpan({ ...input, most: mostPeriods });
    const { metric, unit } = knownMetric(input);
    const isCounted = metric !== null && (Unit === undefined || Unit === unit);
    const extended = ExtendedStatistics.map((name) => [name, extendedStatistic(name)] as const);
    const statistics = extended.map(([, statistic]) => statistic);
    const wanted = { ...span, statistics };
    const periods = isCounted ? await readMetric(engine, caller.principal, { metric, ...wanted }) : [];
    return {
      Label: input.MetricName,
      Datapoints: periods.map((period) => ({
        ...datapoint(period, Statistics),
        ExtendedStatistics: extendedOf(period, extended),
        Unit: unit,
      })),
    };
  },
});

const datapoint = (period: MetricPeriod, names: readonly StatisticName[]) => ({
  Timestamp: period.startsAt,
  ...Object.fromEntries(names.map((name) => [name, statisticOf(period, statisticOfName[name])])),
});

/** Absent where none was asked for. */
const extendedOf = (period: MetricPeriod, extended: readonly (readonly [string, Statistic])[]) =>
  extended.length === 0
    ? undefined
    : Object.fromEntries(extended.map(([name, statistic]) => [name, statisticOf(period, statistic)]));
