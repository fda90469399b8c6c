// GetMetricStatistics: what was counted of a metric, period by period.
import { readMetric, statisticOf, type MetricPeriod } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { decimal, instant, list, required, structure, text, whole } from "../shape/shape.ts";
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
        Unit: text(),
      }),
    ),
  }),
  async handle({ engine, caller, input }) {
    const { Statistics, ExtendedStatistics, Unit } = input;
    if (ExtendedStatistics !== undefined)
      throw cloudwatch.problem(
        "InvalidParameterValueException",
        "Expected Statistics, got ExtendedStatistics. Punctual keeps no percentiles.",
      );
    if (Statistics === undefined)
      throw cloudwatch.problem(
        "MissingRequiredParameterException",
        "At least one of the parameters Statistics and ExtendedStatistics must be specified.",
      );
    const span = metricSpan({ ...input, most: mostPeriods });
    const { metric, unit } = knownMetric(input);
    const isCounted = metric !== null && (Unit === undefined || Unit === unit);
    const periods = isCounted ? await readMetric(engine, caller.principal, { metric, ...span }) : [];
    return {
      Label: input.MetricName,
      Datapoints: periods.map((period) => ({ ...datapoint(period, Statistics), Unit: unit })),
    };
  },
});

const datapoint = (period: MetricPeriod, names: readonly StatisticName[]) => ({
  Timestamp: period.startsAt,
  ...Object.fromEntries(names.map((name) => [name, statisticOf(period, statisticOfName[name])])),
});
