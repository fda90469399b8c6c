// PutMetricAlarm: makes an alarm over a metric, or changes the one of its name.
import { putMetricAlarm as putMetricAlarmVerb, type EngineContext } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import {
  anything,
  decimal,
  flag,
  list,
  required,
  structure,
  text,
  whole,
  type ValueOf,
} from "../shape/shape.ts";
import { alarmArn, topicsAmong } from "./alarm-arn.ts";
import {
  alarmName,
  comparisonOf,
  comparisonOperator,
  dimensions,
  metricName,
  missingOf,
  namespace,
  resourceList,
  statisticName,
  statisticOfName,
  tags,
} from "./alarm-shape.ts";
import { knownMetric } from "./known-metric.ts";

const input = structure({
  AlarmName: required(alarmName()),
  AlarmDescription: text({ max: 1024 }),
  ActionsEnabled: flag(),
  OKActions: resourceList(),
  AlarmActions: resourceList(),
  InsufficientDataActions: resourceList(),
  MetricName: metricName(),
  Namespace: namespace(),
  Statistic: statisticName(),
  ExtendedStatistic: text(),
  Dimensions: dimensions(),
  Period: whole({ min: 1 }),
  Unit: text(),
  EvaluationPeriods: required(whole({ min: 1 })),
  DatapointsToAlarm: whole({ min: 1 }),
  Threshold: decimal(),
  ComparisonOperator: required(comparisonOperator()),
  TreatMissingData: text({ min: 1, max: 255 }),
  EvaluateLowSampleCountPercentile: text({ min: 1, max: 255 }),
  Metrics: list(anything()),
  ThresholdMetricId: text({ min: 1, max: 255 }),
  Tags: tags(),
});

type Given = ValueOf<typeof input>;

export const putMetricAlarm = awsOperation({
  service: cloudwatch,
  name: "PutMetricAlarm",
  role: "operator",
  input,
  output: null,
  async handle({ engine, caller, input: given }) {
    const watched = watchedOf(given);
    const { metric, note } = knownMetric(watched);
    if (note !== null) warn(engine, given, note);
    const { Tags = [], ActionsEnabled = true } = given;
    await putMetricAlarmVerb(engine, caller.principal, {
      region: caller.region,
      name: given.AlarmName,
      metric,
      statistic: statisticOfName[watched.Statistic],
      ...measuresOf(given),
      tells: ActionsEnabled,
      note,
      said: saidOf(given, caller),
      tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    });
  },
});

function warn({ log }: Pick<EngineContext, "log">, { AlarmName, Namespace }: Given, note: string): void {
  log.warn({ alarm: AlarmName, namespace: Namespace }, `an alarm names a metric that there is not: ${note}`);
}

/** Throws AwsProblem for what is absent, and for what needs metric math or models. */
function watchedOf({ MetricName, Namespace, Statistic, ExtendedStatistic, Metrics, Dimensions }: Given) {
  if (Metrics !== undefined)
    throw cloudwatch.problem(
      "InvalidParameterCombinationException",
      "Expected an alarm over one metric, by MetricName and Namespace, got Metrics. Punctual has no metric math.",
    );
  if (MetricName === undefined) throw absent("MetricName");
  if (Namespace === undefined) throw absent("Namespace");
  if (Statistic === undefined)
    throw ExtendedStatistic === undefined
      ? absent("Statistic")
      : cloudwatch.problem(
          "InvalidParameterValueException",
          "Expected a Statistic, got an ExtendedStatistic. Punctual keeps no percentiles.",
        );
  return { MetricName, Namespace, Statistic, Dimensions };
}

const absent = (member: string) =>
  cloudwatch.problem("MissingRequiredParameterException", `The parameter ${member} is required.`);

const daySeconds = 86_400;

function measuresOf(given: Given) {
  const { Period, EvaluationPeriods, DatapointsToAlarm = EvaluationPeriods, Threshold } = given;
  if (Period === undefined) throw absent("Period");
  if (Threshold === undefined) throw absent("Threshold");
  if (Period % 60 !== 0 && ![10, 20, 30].includes(Period))
    throw invalid("Period must be 10, 20, 30 or a multiple of 60");
  // Ten seconds are shorter than the counts of the minute that they are part of.
  const periodSeconds = Math.max(60, Period);
  const longest = Period >= 3600 ? 7 * daySeconds : daySeconds;
  if (EvaluationPeriods * Period > longest)
    throw cloudwatch.problem(
      "ValidationException",
      longest === daySeconds
        ? "Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= 86400)."
        : "Metrics cannot be checked across more than seven days (EvaluationPeriods * Period must be <= 604800).",
    );
  if (DatapointsToAlarm > EvaluationPeriods)
    throw cloudwatch.problem(
      "ValidationException",
      `The value ${DatapointsToAlarm} for parameter DatapointsToAlarm must be less than or equal to EvaluationPeriods (${EvaluationPeriods}).`,
    );
  return {
    periodSeconds,
    periods: EvaluationPeriods,
    periodsToAlarm: DatapointsToAlarm,
    threshold: Threshold,
    comparison: comparison(given),
    missing: missing(given),
  };
}

function comparison({ ComparisonOperator }: Given) {
  const known = comparisonOf[ComparisonOperator];
  if (known !== undefined) return known;
  throw invalid(
    `ComparisonOperator ${ComparisonOperator} needs anomaly detection, which Punctual does not have`,
  );
}

function missing({ TreatMissingData = "missing" }: Given) {
  const known = Object.hasOwn(missingOf, TreatMissingData) ? missingOf[TreatMissingData] : undefined;
  if (known !== undefined) return known;
  throw invalid("TreatMissingData must be one of breaching, notBreaching, ignore or missing");
}

const invalid = (what: string) =>
  cloudwatch.problem("InvalidParameterValueException", `Invalid value: ${what}.`);

function saidOf(given: Given, caller: AwsCaller) {
  const { AlarmDescription, OKActions = [], AlarmActions = [], InsufficientDataActions = [] } = given;
  const actions = { ok: OKActions, alarm: AlarmActions, unknown: InsufficientDataActions };
  const { Tags: _tags, ActionsEnabled: _enabled, AlarmName: _name, ...shown } = given;
  return {
    description: AlarmDescription ?? null,
    address: alarmArn(caller, given.AlarmName),
    account: caller.accountId,
    actions,
    topics: {
      ok: topicsAmong(actions.ok),
      alarm: topicsAmong(actions.alarm),
      unknown: topicsAmong(actions.unknown),
    },
    trigger: triggerOf(given),
    given: shown,
  };
}

/** As the message of an alarm says what it watches. */
const triggerOf = (given: Given) => ({
  MetricName: given.MetricName,
  Namespace: given.Namespace,
  StatisticType: "Statistic",
  Statistic: (given.Statistic ?? "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(),
  Unit: given.Unit ?? null,
  Dimensions: (given.Dimensions ?? []).map(({ Name, Value }) => ({ value: Value, name: Name })),
  Period: given.Period,
  EvaluationPeriods: given.EvaluationPeriods,
  DatapointsToAlarm: given.DatapointsToAlarm,
  ComparisonOperator: given.ComparisonOperator,
  Threshold: given.Threshold,
  TreatMissingData: given.TreatMissingData ?? "missing",
  EvaluateLowSampleCountPercentile: "",
});
