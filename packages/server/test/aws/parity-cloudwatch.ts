// What is proved of CloudWatch at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  [
    "GetMetricStatistics",
    "attempts, errors and what was given up are counted by group and by schedule",
    "docs",
  ],
  [
    "GetMetricStatistics",
    "a target that throttles is counted apart, and what succeeds after a retry is two attempts",
    "docs",
  ],
  ["GetMetricStatistics", "counts come by the period, each with every statistic that was asked for", "model"],
  ["GetMetricStatistics", "a rule has metrics of its own", "docs"],
  ["GetMetricStatistics", "a queue's messages are counted minute by minute", "docs"],
  ["GetMetricData", "several queries are answered at once, newest first unless asked otherwise", "model"],
  ["GetMetricStatistics", "spans and statistics that AWS refuses are refused in its words", "docs"],
  ["ListMetrics", "what can be counted is listed, with its dimensions, page by page", "model"],
  ["DescribeAlarms", "another tenant's runs are not counted, and its alarms are not there", "ours"],
  ["DescribeAlarms", "an alarm is shown as it was put, its defaults and tags included", "model"],
  [
    "PutMetricAlarm",
    "an alarm goes off when its threshold is crossed, and is over when it no longer is",
    "docs",
  ],
  [
    "PutMetricAlarm",
    "the alarm of the documents is put as printed, counts what it means, and says the metric's real name",
    "ours",
  ],
  ["PutMetricAlarm", "an alarm that cannot be judged keeps no other back", "ours"],
  ["PutMetricAlarm", "a metric that nobody counts is kept, flagged, and stays without data", "ours"],
  ["PutMetricAlarm", "an alarm over a queue goes off with its first message", "docs"],
  [
    "SetAlarmState",
    "a turn is told to the topic's subscribers, as AWS writes it, and by no alarm whose actions are disabled",
    "docs",
  ],
  ["DescribeAlarms", "alarms are listed by name, by pages, by prefix, by state", "model"],
  ["GetMetricData", "queries may calculate with the results of others (metric math)", "model"],
  ["GetMetricStatistics", "percentiles are among the statistics, of alarms too", "model"],
  ["DeleteAlarms", "alarms are deleted all or none", "docs"],
  ["PutMetricAlarm", "alarms that AWS refuses are refused", "docs"],
  ["PutMetricAlarm", "a viewer sees alarms, and changes none", "ours"],
  ["PutMetricAlarm", "in CBOR an alarm is put and shown too", "model"],
  ["PutMetricAlarm", "as a form an alarm is put and shown too", "recorded"],
];

/** Known to be otherwise here. */
const otherwise: readonly Facts[] = [
  ["PutMetricAlarm", "an alarm may calculate with several metrics (metric math)", "model"],
  [
    "PutMetricAlarm",
    "alarms detect anomalies, watch other alarms, and have periods shorter than a minute",
    "model",
  ],
  ["PutMetricAlarm", "an alarm's actions may be other than topics", "model"],
  ["DescribeAlarmHistory", "the history of an alarm is kept", "model"],
];

const rows = (facts: readonly Facts[], holds: boolean): readonly ParityRow[] =>
  facts.map(([operation, behaviour, evidence]) => ({
    service: "monitoring",
    operation,
    behaviour,
    evidence,
    holds,
  }));

export const parityOfCloudwatch: readonly ParityRow[] = [...rows(holding, true), ...rows(otherwise, false)];
