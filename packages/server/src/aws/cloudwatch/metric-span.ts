// The span of time that somebody asks a metric for, checked.
import type { MetricSpan } from "@punctual/engine";
import { cloudwatch } from "../services/cloudwatch.ts";

interface Asked {
  readonly StartTime: Date;
  readonly EndTime: Date;
  readonly Period: number;
  /** How many periods may be asked for. */
  readonly most: number;
}

const minuteMs = 60_000;

/** From the minute of the start on. Throws AwsProblem. */
export function metricSpan({ StartTime, EndTime, Period, most }: Asked): MetricSpan {
  if (StartTime >= EndTime)
    throw cloudwatch.problem(
      "InvalidParameterValueException",
      "The parameter StartTime must be less than the parameter EndTime.",
    );
  if (Period % 60 !== 0 && ![1, 5, 10, 20, 30].includes(Period))
    throw cloudwatch.problem(
      "InvalidParameterValueException",
      "The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60.",
    );
  const since = new Date(Math.floor(StartTime.getTime() / minuteMs) * minuteMs);
  // What is shorter than a minute is counted by the minute.
  const periodSeconds = Math.max(60, Period);
  const periods = Math.ceil((EndTime.getTime() - since.getTime()) / 1000 / periodSeconds);
  if (periods > most)
    throw cloudwatch.problem(
      "InvalidParameterCombinationException",
      `You have requested up to ${grouped(periods)} datapoints, which exceeds the limit of ${grouped(most)}. You may reduce the datapoints requested by increasing Period, or decreasing the time range.`,
    );
  return { since, until: EndTime, periodSeconds };
}

const grouped = (count: number): string => count.toLocaleString("en-US");

/** The beginnings of its periods. */
export const gridOf = ({ since, until, periodSeconds }: MetricSpan): readonly number[] =>
  Array.from(
    { length: Math.ceil((until.getTime() - since.getTime()) / 1000 / periodSeconds) },
    (_none, index) => since.getTime() + index * periodSeconds * 1000,
  );
