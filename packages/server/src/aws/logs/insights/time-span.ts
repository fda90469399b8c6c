// Spans of time of a query, such as `5m`, and the instants at which they begin.
import type { QueryReader } from "./query-reader.ts";
import type { QueryValue } from "./query-value.ts";

const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:ms|msecs?|milliseconds?)$/, 1],
  [/^(?:s|secs?|seconds?)$/, 1_000],
  [/^(?:m|mins?|minutes?)$/, 60_000],
  [/^(?:h|hrs?|hours?)$/, 3_600_000],
  [/^(?:d|days?)$/, 86_400_000],
  [/^(?:w|weeks?)$/, 604_800_000],
];

/** In milliseconds. Throws QueryRefused. */
export function timeSpan(reader: QueryReader): number {
  const refused = reader.refused("a span of time such as 5m");
  const [, count = "", unit = ""] =
    /^(\d+)([A-Za-z]+)$/.exec(reader.take(["span"], "a span of time such as 5m").text) ?? [];
  const [, unitMs] = units.find(([names]) => names.test(unit)) ?? [];
  if (unitMs === undefined || Number(count) === 0) throw refused;
  return Number(count) * unitMs;
}

/** Counted from the beginning of 1970 in UTC. */
export const startOfSpan = (value: QueryValue, spanMs: number): QueryValue =>
  value instanceof Date ? new Date(Math.floor(value.getTime() / spanMs) * spanMs) : null;
