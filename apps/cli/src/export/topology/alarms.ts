// Alarms on the metrics that AWS has: per rule, per schedule group, and for what came to rest as a dead letter.
import type { Properties } from "../topology.ts";
import { alarmActions } from "../value.ts";
import { awsName } from "./aws-name.ts";
import type { Draft } from "./draft.ts";
import type { Ways } from "./roles.ts";

/** Seconds that are looked at together. */
const period = 300;

interface Metric {
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: "Sum" | "Maximum";
}

export function addAlarms(draft: Draft, { rules, groups, scheduleQueues }: Ways): void {
  draft.parameter({
    name: "alarm-topic-arn",
    secret: false,
    says: "an SNS topic that the alarms tell; none where it is empty",
    fallback: "",
  });
  for (const rule of rules.keys())
    addAlarm(draft, awsName(rule, "failed"), {
      namespace: "AWS/Events",
      metric: "FailedInvocations",
      dimensions: { RuleName: rule },
      statistic: "Sum",
    });
  // Per group: AWS has no metric of a single schedule.
  for (const group of groups)
    addAlarm(draft, awsName("group", group, "target-errors"), {
      namespace: "AWS/Scheduler",
      metric: "TargetErrorCount",
      dimensions: { ScheduleGroup: group },
      statistic: "Sum",
    });
  for (const queue of new Set([...rules.values(), ...scheduleQueues]))
    addAlarm(draft, awsName(queue, "waiting"), {
      namespace: "AWS/SQS",
      metric: "ApproximateNumberOfMessagesVisible",
      dimensions: { QueueName: queue },
      statistic: "Maximum",
    });
}

const addAlarm = (draft: Draft, name: string, metric: Metric): string =>
  draft.add("AWS::CloudWatch::Alarm", name, { properties: alarm(name, metric) });

const alarm = (name: string, { namespace, metric, dimensions, statistic }: Metric): Properties => ({
  AlarmName: name,
  Namespace: namespace,
  MetricName: metric,
  Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
  Statistic: statistic,
  Period: period,
  EvaluationPeriods: 1,
  Threshold: 1,
  ComparisonOperator: "GreaterThanOrEqualToThreshold",
  // These metrics are sent only where something went wrong.
  TreatMissingData: "notBreaching",
  AlarmActions: alarmActions,
});
