// DescribeAlarms: lists alarms by name, and how they stand.
import { awsState, listMetricAlarms, type MetricAlarm } from "@punctual/engine";
import { awsOperation, type AwsCaller } from "../aws-operation.ts";
import { cloudwatch } from "../services/cloudwatch.ts";
import { anything, decimal, flag, instant, list, oneOf, structure, text, whole } from "../shape/shape.ts";
import { alarmArn } from "./alarm-arn.ts";
import { alarmName, alarmNames, dimensions, resourceList, stateOf, stateValue } from "./alarm-shape.ts";

const shown = structure({
  AlarmName: text(),
  AlarmArn: text(),
  AlarmDescription: text(),
  AlarmConfigurationUpdatedTimestamp: instant(),
  ActionsEnabled: flag(),
  OKActions: resourceList(),
  AlarmActions: resourceList(),
  InsufficientDataActions: resourceList(),
  StateValue: text(),
  StateReason: text(),
  StateUpdatedTimestamp: instant(),
  StateTransitionedTimestamp: instant(),
  MetricName: text(),
  Namespace: text(),
  Statistic: text(),
  ExtendedStatistic: text(),
  Dimensions: dimensions(),
  Period: whole(),
  Unit: text(),
  EvaluationPeriods: whole(),
  DatapointsToAlarm: whole(),
  Threshold: decimal(),
  ComparisonOperator: text(),
  TreatMissingData: text(),
});

export const describeAlarms = awsOperation({
  service: cloudwatch,
  name: "DescribeAlarms",
  role: "viewer",
  input: structure({
    AlarmNames: alarmNames(),
    AlarmNamePrefix: alarmName(),
    AlarmTypes: list(oneOf(["CompositeAlarm", "MetricAlarm", "LogAlarm"])),
    ChildrenOfAlarmName: alarmName(),
    ParentsOfAlarmName: alarmName(),
    StateValue: stateValue(),
    ActionPrefix: text({ min: 1, max: 1024 }),
    MaxRecords: whole({ min: 1, max: 100 }),
    NextToken: text(),
  }),
  output: structure({
    CompositeAlarms: list(anything()),
    MetricAlarms: list(shown),
    NextToken: text(),
  }),
  async handle({ engine, caller, input }) {
    const { AlarmNames, AlarmNamePrefix, AlarmTypes, StateValue, ActionPrefix, MaxRecords, NextToken } =
      input;
    // There are no composite alarms here; where only they are asked for, there is nothing to show.
    const isNone =
      (AlarmTypes !== undefined && !AlarmTypes.includes("MetricAlarm")) ||
      input.ChildrenOfAlarmName !== undefined ||
      input.ParentsOfAlarmName !== undefined;
    if (isNone) return { CompositeAlarms: [], MetricAlarms: [] };
    const { items, nextCursor } = await listMetricAlarms(engine, caller.principal, {
      region: caller.region,
      names: AlarmNames ?? null,
      prefix: AlarmNamePrefix ?? null,
      state: StateValue === undefined ? null : stateOf[StateValue],
      limit: MaxRecords ?? 50,
      cursor: NextToken ?? null,
    });
    const acting = items.filter((alarm) => ActionPrefix === undefined || actsBy(alarm, ActionPrefix));
    return {
      CompositeAlarms: [],
      MetricAlarms: acting.map((alarm) => shownAlarm(alarm, caller)),
      NextToken: nextCursor ?? undefined,
    };
  },
});

const actsBy = ({ said }: MetricAlarm, prefix: string): boolean =>
  Object.values(said.actions).some((actions) => actions.some((action) => action.startsWith(prefix)));

/** What was given comes back as it was given. */
const shownAlarm = (alarm: MetricAlarm, caller: AwsCaller) => ({
  ...alarm.said.given,
  AlarmName: alarm.name,
  AlarmArn: alarmArn(caller, alarm.name),
  AlarmConfigurationUpdatedTimestamp: alarm.updatedAt,
  ActionsEnabled: alarm.tells,
  OKActions: alarm.said.actions.ok,
  AlarmActions: alarm.said.actions.alarm,
  InsufficientDataActions: alarm.said.actions.unknown,
  StateValue: awsState[alarm.state],
  StateReason: alarm.reason,
  StateUpdatedTimestamp: alarm.since,
  StateTransitionedTimestamp: alarm.since,
});
