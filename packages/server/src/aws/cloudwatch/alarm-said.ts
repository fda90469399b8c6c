// What is kept of an alarm for whoever reads it, and for the message of its turns.
import type { AwsCaller } from "../aws-operation.ts";
import { alarmArn, topicsAmong } from "./alarm-arn.ts";
import type { GivenAlarm } from "./given-alarm.ts";

export function saidOfAlarm(given: GivenAlarm, caller: AwsCaller) {
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
const triggerOf = (given: GivenAlarm) => ({
  MetricName: given.MetricName,
  Namespace: given.Namespace,
  ...(given.ExtendedStatistic === undefined
    ? {
        StatisticType: "Statistic",
        Statistic: (given.Statistic ?? "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase(),
      }
    : { StatisticType: "ExtendedStatistic", ExtendedStatistic: given.ExtendedStatistic }),
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
