// PutMetricAlarm: makes an alarm over a metric, or changes the one of its name.
import { putMetricAlarm as putMetricAlarmVerb, type EngineContext } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { saidOfAlarm } from "./alarm-said.ts";
import { comparisonOf, missingOf, statisticOfName } from "./alarm-shape.ts";
import { givenAlarm, type GivenAlarm } from "./given-alarm.ts";
import { knownMetric } from "./known-metric.ts";
import { extendedStatistic } from "./statistic.ts";

export const putMetricAlarm = awsOperation({
  service: cloudwatch,
  name: "PutMetricAlarm",
  role: "operator",
  input: givenAlarm,
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
      statistic: watched.statistic,
      ...measuresOf(given),
      tells: ActionsEnabled,
      note,
      said: saidOfAlarm(given, caller),
      tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])),
    });
  },
});

function warn({ log }: Pick<EngineContext, "log">, { AlarmName, Namespace }: GivenAlarm, note: string): void {
  log.warn({ alarm: AlarmName, namespace: Namespace }, `an alarm names a metric that there is not: ${note}`);
}

/** Throws AwsProblem for what is absent, and for what needs metric math or models. */
function watchedOf({ MetricName, Namespace, Statistic, ExtendedStatistic, Metrics, Dimensions }: GivenAlarm) {
  if (Metrics !== undefined)
    throw cloudwatch.problem(
      "InvalidParameterCombinationException",
      "Expected an alarm over one metric, by MetricName and Namespace, got Metrics. Punctual has no metric math.",
    );
  if (MetricName === undefined) throw absent("MetricName");
  if (Namespace === undefined) throw absent("Namespace");
  return { MetricName, Namespace, Dimensions, statistic: statisticOf({ Statistic, ExtendedStatistic }) };
}

function statisticOf({ Statistic, ExtendedStatistic }: Pick<GivenAlarm, "Statistic" | "ExtendedStatistic">) {
  if (Statistic !== undefined && ExtendedStatistic !== undefined)
    throw cloudwatch.problem(
      "InvalidParameterCombinationException",
      "Expected one of Statistic and ExtendedStatistic, got both.",
    );
  if (Statistic !== undefined) return statisticOfName[Statistic];
  if (ExtendedStatistic === undefined) throw absent("Statistic");
  return extendedStatistic(ExtendedStatistic);
}

const absent = (member: string) =>
  cloudwatch.problem("MissingRequiredParameterException", `The parameter ${member} is required.`);

const daySeconds = 86_400;

function measuresOf(given: GivenAlarm) {
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

function comparison({ ComparisonOperator }: GivenAlarm) {
  const known = comparisonOf[ComparisonOperator];
  if (known !== undefined) return known;
  throw invalid(
    `ComparisonOperator ${ComparisonOperator} needs anomaly detection, which Punctual does not have`,
  );
}

function missing({ TreatMissingData = "missing" }: GivenAlarm) {
  const known = Object.hasOwn(missingOf, TreatMissingData) ? missingOf[TreatMissingData] : undefined;
  if (known !== undefined) return known;
  throw invalid("TreatMissingData must be one of breaching, notBreaching, ignore or missing");
}

const invalid = (what: string) =>
  cloudwatch.problem("InvalidParameterValueException", `Invalid value: ${what}.`);
