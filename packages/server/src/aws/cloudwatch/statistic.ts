// The statistics of CloudWatch, by their names: five, and the percentiles.
import { readPercentile, type Statistic } from "@punctual/engine";
import { cloudwatch } from "../services/cloudwatch.ts";
import { isStatisticName, statisticOfName } from "./alarm-shape.ts";

/** Null for one that is neither: trimmed means and the like. */
export const statisticNamed = (name: string): Statistic | null =>
  isStatisticName(name) ? statisticOfName[name] : readPercentile(name);

/** Throws AwsProblem InvalidParameterValue. */
export function extendedStatistic(name: string): Statistic {
  const percentile = readPercentile(name);
  if (percentile !== null) return percentile;
  throw cloudwatch.problem(
    "InvalidParameterValueException",
    `Expected an extended statistic to be a percentile from p0 to p100, got ${name.slice(0, 64)}.`,
  );
}
