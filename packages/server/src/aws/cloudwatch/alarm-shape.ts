// Members that actions on alarms and metrics share, as CloudWatch's model constrains them.
import type { Comparison, MetricAlarmState, Missing, Statistic } from "@punctual/engine";
import { list, oneOf, required, structure, text } from "../shape/shape.ts";

export const alarmName = () => text({ min: 1, max: 255 });
export const namespace = () => text({ min: 1, max: 255, pattern: "[^:].*" });
export const metricName = () => text({ min: 1, max: 255 });
export const alarmNames = () => list(alarmName(), { max: 100 });
export const resourceList = () => list(text({ min: 1, max: 1024 }), { max: 5 });

export const dimensions = () =>
  list(
    structure({
      Name: required(text({ min: 1, max: 255 })),
      Value: required(text({ min: 1, max: 1024 })),
    }),
    { max: 30 },
  );

export const tags = () =>
  list(
    structure({
      Key: required(text({ min: 1, max: 128 })),
      Value: required(text({ min: 0, max: 256 })),
    }),
    { max: 50 },
  );

export const stateOf = { OK: "ok", ALARM: "alarm", INSUFFICIENT_DATA: "unknown" } as const satisfies Record<
  string,
  MetricAlarmState
>;
export const stateValue = () => oneOf(["OK", "ALARM", "INSUFFICIENT_DATA"]);

export const statisticOfName = {
  SampleCount: "sample-count",
  Average: "average",
  Sum: "sum",
  Minimum: "minimum",
  Maximum: "maximum",
} as const satisfies Record<string, Statistic>;
export type StatisticName = keyof typeof statisticOfName;
export const statisticName = () => oneOf(["SampleCount", "Average", "Sum", "Minimum", "Maximum"]);
export const isStatisticName = (name: string): name is StatisticName => Object.hasOwn(statisticOfName, name);

/** By the operators that need no model of what is usual. */
export const comparisonOf: Readonly<Record<string, Comparison>> = {
  GreaterThanOrEqualToThreshold: "at-least",
  GreaterThanThreshold: "above",
  LessThanThreshold: "below",
  LessThanOrEqualToThreshold: "at-most",
};
export const comparisonOperator = () =>
  oneOf([
    "GreaterThanOrEqualToThreshold",
    "GreaterThanThreshold",
    "LessThanThreshold",
    "LessThanOrEqualToThreshold",
    "LessThanLowerOrGreaterThanUpperThreshold",
    "LessThanLowerThreshold",
    "GreaterThanUpperThreshold",
  ]);

export const missingOf: Readonly<Record<string, Missing>> = {
  missing: "missing",
  ignore: "ignore",
  breaching: "breaching",
  notBreaching: "not-breaching",
};
