// An alarm as it is given to be put.
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
import {
  alarmName,
  comparisonOperator,
  dimensions,
  metricName,
  namespace,
  resourceList,
  statisticName,
  tags,
} from "./alarm-shape.ts";

export const givenAlarm = structure({
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

export type GivenAlarm = ValueOf<typeof givenAlarm>;
