// How an alarm over numbers stands, by what was counted and by what is taken for a period without anything.
import { describe, expect, test } from "vitest";
import { judge, spanOf } from "../src/metric-alarm/judgement.ts";
import type { Missing } from "../src/metric-alarm/metric-alarm.ts";

const alarm = {
  statistic: "sum",
  periodSeconds: 60,
  periods: 3,
  periodsToAlarm: 3,
  comparison: "at-least",
  threshold: 1,
  missing: "missing",
} as const;

/** X: too much, 0: not, -: nothing was counted. */
const counted = (picture: string) =>
  [...picture].flatMap((mark, minute) => {
    const value = mark === "X" ? 1 : 0;
    const startsAt = new Date(Date.UTC(2026, 0, 1, 0, minute));
    return mark === "-"
      ? []
      : [{ startsAt, count: 1, sum: value, least: value, most: value, percentiles: {} }];
  });

const states = (picture: string, more: { readonly periodsToAlarm?: number } = {}) =>
  (["missing", "ignore", "breaching", "not-breaching"] as const).map(
    (missing: Missing) => judge({ ...alarm, ...more, missing }, counted(picture))?.state ?? "stays",
  );

describe("three of three periods", () => {
  // Treated as missing, ignored, as breaching, as not breaching.
  test.each([
    ["XXX", ["alarm", "alarm", "alarm", "alarm"]],
    ["0XX", ["ok", "ok", "ok", "ok"]],
    ["---", ["unknown", "stays", "alarm", "ok"]],
    ["-X-", ["alarm", "stays", "alarm", "ok"]],
    ["--0", ["ok", "ok", "ok", "ok"]],
  ])("%s", (picture, expected) => {
    expect(states(picture)).toEqual(expected);
  });
});

describe("two of three periods", () => {
  test.each([
    ["X0X", ["alarm", "alarm", "alarm", "alarm"]],
    ["X-0", ["ok", "stays", "alarm", "ok"]],
    ["XX-", ["alarm", "alarm", "alarm", "alarm"]],
  ])("%s", (picture, expected) => {
    expect(states(picture, { periodsToAlarm: 2 })).toEqual(expected);
  });
});

test("the reason says how many of the values crossed the threshold, and which these are", () => {
  expect(judge(alarm, counted("XXX"))?.reason).toBe(
    "Threshold Crossed: 3 out of the last 3 datapoints [1.0 (01/01/26 00:00:00), 1.0 (01/01/26 00:01:00), 1.0 (01/01/26 00:02:00)] were greater than or equal to the threshold (1.0) (minimum 3 datapoints for OK -> ALARM transition).",
  );
  expect(judge(alarm, [])?.reason).toBe("Insufficient Data: 3 datapoints were unknown.");
});

test("the minute that is not over counts where more is bad, and does not where less is", () => {
  const now = new Date("2026-01-01T00:10:30Z");
  expect(spanOf({ periodSeconds: 60, periods: 2, comparison: "above" }, now)).toMatchObject({
    since: new Date("2026-01-01T00:09:00Z"),
    until: new Date("2026-01-01T00:11:00Z"),
  });
  expect(spanOf({ periodSeconds: 60, periods: 2, comparison: "below" }, now)).toMatchObject({
    since: new Date("2026-01-01T00:08:00Z"),
    until: new Date("2026-01-01T00:10:00Z"),
  });
});
