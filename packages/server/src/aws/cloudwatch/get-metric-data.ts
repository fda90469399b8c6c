// GetMetricData: what was counted of several metrics, period by period.
import { readMetric, statisticOf } from "@punctual/engine";
import { awsOperation, type AwsContext } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import {
  decimal,
  flag,
  instant,
  list,
  oneOf,
  required,
  structure,
  text,
  whole,
  type ValueOf,
} from "../shape/shape.ts";
import { dimensions, isStatisticName, metricName, namespace, statisticOfName } from "./alarm-shape.ts";
import { knownMetric } from "./known-metric.ts";
import { metricSpan } from "./metric-span.ts";

const mostPeriods = 100_800;

const query = structure({
  Id: required(text({ min: 1, max: 255 })),
  MetricStat: structure({
    Metric: required(
      structure({
        Namespace: required(namespace()),
        MetricName: required(metricName()),
        Dimensions: dimensions(),
      }),
    ),
    Period: required(whole({ min: 1 })),
    Stat: required(text()),
    Unit: text(),
  }),
  Expression: text({ min: 1, max: 2048 }),
  Label: text(),
  ReturnData: flag(),
  Period: whole({ min: 1 }),
  AccountId: text({ min: 1, max: 255 }),
});

const input = structure({
  MetricDataQueries: required(list(query, { max: 500 })),
  StartTime: required(instant()),
  EndTime: required(instant()),
  NextToken: text(),
  ScanBy: oneOf(["TimestampDescending", "TimestampAscending"]),
  MaxDatapoints: whole(),
});

type Given = ValueOf<typeof input>;

export const getMetricData = awsOperation({
  service: cloudwatch,
  name: "GetMetricData",
  role: "viewer",
  input,
  output: structure({
    MetricDataResults: list(
      structure({
        Id: text(),
        Label: text(),
        Timestamps: list(instant()),
        Values: list(decimal()),
        StatusCode: text(),
      }),
    ),
    NextToken: text(),
    Messages: list(structure({ Code: text(), Value: text() })),
  }),
  async handle({ input: given, ...context }) {
    const shown = given.MetricDataQueries.filter(({ ReturnData = true }) => ReturnData);
    const results = [];
    for (const one of shown) results.push(await answerTo(one, given, context));
    return { MetricDataResults: results, Messages: [] };
  },
});

async function answerTo(
  { Id, Label, MetricStat }: ValueOf<typeof query>,
  { StartTime, EndTime, ScanBy = "TimestampDescending" }: Given,
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
) {
  if (MetricStat === undefined)
    throw refused(
      `Expected the query '${Id}' to have a MetricStat, got an Expression. Punctual has no metric math.`,
    );
  const { Stat, Metric, Period } = MetricStat;
  if (!isStatisticName(Stat))
    throw refused(
      `Expected Stat of the query '${Id}' to be SampleCount, Average, Sum, Minimum or Maximum, got ${Stat}. Punctual keeps no percentiles.`,
    );
  const span = metricSpan({ StartTime, EndTime, Period, most: mostPeriods });
  const { metric } = knownMetric(Metric);
  const counted = metric === null ? [] : await readMetric(engine, caller.principal, { metric, ...span });
  const periods = ScanBy === "TimestampDescending" ? counted.toReversed() : counted;
  return {
    Id,
    Label: Label ?? Metric.MetricName,
    Timestamps: periods.map(({ startsAt }) => startsAt),
    Values: periods.map((period) => statisticOf(period, statisticOfName[Stat])),
    StatusCode: "Complete",
  };
}

const refused = (message: string) => cloudwatch.problem("ValidationException", message);
