// GetMetricData: what was counted of several metrics, and what is calculated with it, period by period.
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
import { dimensions, metricName, namespace } from "./alarm-shape.ts";
import { knownMetric } from "./known-metric.ts";
import { MathFault } from "./metric-math/math-expression.ts";
import type { Series } from "./metric-math/math-value.ts";
import { listed, metricQueries } from "./metric-queries.ts";
import { gridOf, metricSpan } from "./metric-span.ts";
import { statisticNamed } from "./statistic.ts";

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
    const { MetricDataQueries, ScanBy = "TimestampDescending" } = given;
    return inMathWords(async () => {
      const answerOf = metricQueries(MetricDataQueries, (one) => seriesOf(one, given, context));
      const results = [];
      for (const one of MetricDataQueries.filter(({ ReturnData = true }) => ReturnData))
        for (const series of listed(await answerOf(one))) results.push(shown(series, one, ScanBy));
      return { MetricDataResults: results, Messages: [] };
    });
  },
});

async function inMathWords<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof MathFault ? refused(`Error in expression: ${error.message}.`) : error;
  }
}

async function seriesOf(
  { Id, Label, MetricStat }: ValueOf<typeof query>,
  { StartTime, EndTime }: Given,
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
): Promise<Series> {
  if (MetricStat === undefined)
    throw refused(`Expected the query '${Id}' to have a MetricStat or an Expression, got neither.`);
  const { Stat, Metric, Period } = MetricStat;
  const statistic = statisticNamed(Stat);
  if (statistic === null)
    throw refused(
      `Expected Stat of the query '${Id}' to be SampleCount, Average, Sum, Minimum, Maximum or a percentile, got ${Stat}.`,
    );
  const span = { ...metricSpan({ StartTime, EndTime, Period, most: mostPeriods }), statistics: [statistic] };
  const { metric } = knownMetric(Metric);
  const counted = metric === null ? [] : await readMetric(engine, caller.principal, { metric, ...span });
  return {
    label: Label ?? Metric.MetricName,
    periodSeconds: span.periodSeconds,
    grid: gridOf(span),
    points: new Map(counted.map((period) => [period.startsAt.getTime(), statisticOf(period, statistic)])),
  };
}

function shown({ label, points }: Series, { Id, Label, Expression }: ValueOf<typeof query>, scanBy: string) {
  const inOrder = [...points].sort(([one], [other]) => one - other);
  const values = scanBy === "TimestampDescending" ? inOrder.toReversed() : inOrder;
  return {
    Id,
    Label: Label ?? (Expression === undefined ? label : Id),
    Timestamps: values.map(([at]) => new Date(at)),
    Values: values.map(([, value]) => value),
    StatusCode: "Complete",
  };
}

const refused = (message: string) => cloudwatch.problem("ValidationException", message);
