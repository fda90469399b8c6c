// What users say of times, as expressions; and what is refused.
import { readInput } from "@punctual/jobs";
import { describe, expect, test } from "vitest";
import { promptBody } from "../src/prompt/prompt-body.ts";
import { Refused } from "../src/problem.ts";
import { expressionOf } from "../src/timing/expression-of.ts";
import { planOf, timesOf } from "../src/timing/plan-of.ts";
import type { TimingInput } from "../src/timing/timing-input.ts";

const now = new Date("2026-03-02T09:00:00Z");
const pace = { now, minimumIntervalMinutes: 15 };
const timing = (more: Partial<TimingInput>): TimingInput => ({
  frequency: "daily",
  timezone: "UTC",
  ...more,
});

test.each<[Partial<TimingInput>, string]>([
  [{ frequency: "once", date: "2026-04-01", time: "07:05" }, "at(2026-04-01T07:05:00)"],
  [{ frequency: "hourly", time: "09:07" }, "cron(7 * * * ? *)"],
  [{ frequency: "hourly", time: "00:00" }, "cron(0 * * * ? *)"],
  [{ frequency: "daily", time: "23:59" }, "cron(59 23 * * ? *)"],
  [{ frequency: "daily", time: "00:00" }, "cron(0 0 * * ? *)"],
  [{ frequency: "weekly", time: "09:30", dayOfWeek: "MON" }, "cron(30 9 ? * MON *)"],
  [{ frequency: "weekly", time: "09:30", dayOfWeek: "SUN" }, "cron(30 9 ? * SUN *)"],
  [{ frequency: "monthly", time: "06:00", dayOfMonth: 1 }, "cron(0 6 1 * ? *)"],
  [{ frequency: "monthly", time: "06:00", dayOfMonth: 28 }, "cron(0 6 28 * ? *)"],
  [{ frequency: "monthly", time: "06:00", dayOfMonth: "L" }, "cron(0 6 L * ? *)"],
  [{ frequency: "cron", cron: "0/30 9-17 ? * MON-FRI *" }, "cron(0/30 9-17 ? * MON-FRI *)"],
])("%j becomes %s, and has a time ahead", (said, expression) => {
  expect(expressionOf(timing(said))).toBe(expression);
  expect(timesOf(planOf(timing(said), pace), now, 1)).toHaveLength(1);
});

const body = { name: "A", prompt: "B", frequency: "daily", time: "09:00" };
const models = ["one", "two"];

test.each<[string, object, string]>([
  ["no name", { name: undefined }, "name"],
  ["an empty name", { name: "" }, "name"],
  ["a name of blanks", { name: "  " }, "name"],
  ["a name of 101 characters", { name: "x".repeat(101) }, "name"],
  ["a name with a line break", { name: "a\r\nBcc: b@example.com" }, "name"],
  ["a name with a tab", { name: "a\tb" }, "name"],
  ["a name that is a number", { name: 1 }, "name"],
  ["an empty prompt", { prompt: "" }, "prompt"],
  ["a prompt of 8,001 characters", { prompt: "x".repeat(8001) }, "prompt"],
  ["a prompt with NUL", { prompt: "a\0b" }, "prompt"],
  ["an unknown frequency", { frequency: "yearly" }, "frequency"],
  ["no time", { time: undefined }, "time"],
  ["24:00", { time: "24:00" }, "time"],
  ["9:00", { time: "9:00" }, "time"],
  ["a time with seconds", { time: "09:00:00" }, "time"],
  ["once without a date", { frequency: "once" }, "date"],
  ["a date that does not exist", { frequency: "once", date: "2027-02-29" }, "date"],
  ["weekly without a day", { frequency: "weekly" }, "dayOfWeek"],
  ["an unknown weekday", { frequency: "weekly", dayOfWeek: "MONDAY" }, "dayOfWeek"],
  ["monthly without a day", { frequency: "monthly" }, "dayOfMonth"],
  ["the 29th", { frequency: "monthly", dayOfMonth: 29 }, "dayOfMonth"],
  ["the 0th", { frequency: "monthly", dayOfMonth: 0 }, "dayOfMonth"],
  ["a fraction of a day", { frequency: "monthly", dayOfMonth: 1.5 }, "dayOfMonth"],
  ["a weekday with daily", { dayOfWeek: "MON" }, "dayOfWeek"],
  ["a date with weekly", { frequency: "weekly", dayOfWeek: "MON", date: "2027-01-01" }, "date"],
  ["cron without fields", { frequency: "cron" }, "cron"],
  ["cron of five fields", { frequency: "cron", cron: "0 9 * * *" }, "cron"],
  ["cron that closes its own parenthesis", { frequency: "cron", cron: "0 9 * * ? *)" }, "cron"],
  ["cron of 300 characters", { frequency: "cron", cron: `0 9 ${"1,".repeat(140)}1 * ? *` }, "cron"],
  ["an unknown time zone", { timezone: "Europe/Berln" }, "timezone"],
  ["an offset as time zone", { timezone: "+02:00" }, "timezone"],
  ["a day that not every month has", { frequency: "monthly", dayOfMonth: 29 }, "dayOfMonth"],
  ["an unknown model", { model: "three" }, "model"],
  ["an unknown field", { when: "now" }, "when"],
])("%s is refused, and the field is named", (_what, more, field) => {
  const read = readInput(promptBody(models), { ...body, ...more }, "body");
  expect(read).toMatchObject({ ok: false, problem: { field } });
  expect(read.ok ? "" : read.problem.message).toMatch(/^[\w ]*:? ?Expected/);
  expect(read.ok ? "" : read.problem.message).not.toMatch(/too big|too small/i);
});

test.each<[string, object]>([
  ["a name of 100 emojis", { name: "😀".repeat(100) }],
  ["a prompt of 8,000 characters with line breaks", { prompt: "a\n".repeat(4000) }],
  ["fields that are null", { date: null, cron: null, dayOfWeek: null, dayOfMonth: null, model: null }],
  ["a time beside cron", { frequency: "cron", cron: "0 9 * * ? *", time: "08:00" }],
  ["a link of a time zone", { timezone: "US/Pacific" }],
])("%s is taken", (_what, more) => {
  expect(readInput(promptBody(models), { ...body, ...more }, "body")).toMatchObject({ ok: true });
});

const refusalOf = (said: Partial<TimingInput>): unknown => {
  try {
    planOf(timing(said), pace);
    return null;
  } catch (error) {
    return error instanceof Refused ? error.refusal : error;
  }
};

describe("a moment", () => {
  test.each([
    ["that has passed", { date: "2026-03-02", time: "08:59" }],
    ["that is now", { date: "2026-03-02", time: "09:00" }],
    ["that has passed in its zone", { date: "2026-03-02", time: "17:30", timezone: "Asia/Tokyo" }],
  ])("%s is refused by its date", (_what, said) => {
    expect(refusalOf({ frequency: "once", ...said })).toMatchObject({
      code: "invalid-request",
      field: "date",
    });
  });

  test("that clocks jump over is refused, with the two nearest that exist", () => {
    const said = { frequency: "once", date: "2026-03-29", time: "02:30", timezone: "Europe/Berlin" } as const;
    expect(refusalOf(said)).toMatchObject({
      code: "invalid-request",
      field: "time",
      detail: expect.stringMatching(/2026-03-29T01:59:00.*2026-03-29T03:00:00/),
    });
  });

  test("that comes twice when clocks go back is the first of the two", () => {
    const plan = planOf(
      timing({ frequency: "once", date: "2026-10-25", time: "02:30", timezone: "Europe/Berlin" }),
      pace,
    );
    expect(timesOf(plan, now, 2)).toEqual([Date.parse("2026-10-25T00:30:00Z")]);
  });
});

test("a daily time inside the gap is skipped on that day alone", () => {
  const plan = planOf(timing({ time: "02:30", timezone: "Europe/Berlin" }), {
    ...pace,
    now: new Date("2026-03-28T00:00:00Z"),
  });
  expect(
    timesOf(plan, new Date("2026-03-28T00:00:00Z"), 2).map((time) => new Date(time).toISOString()),
  ).toEqual(["2026-03-28T01:30:00.000Z", "2026-03-30T00:30:00.000Z"]);
});

test("a cron expression whose years are over is refused", () => {
  expect(refusalOf({ frequency: "cron", cron: "0 9 * * ? 2020" })).toMatchObject({ field: "cron" });
});

test.each([
  ["every minute", "* * * * ? *", 1],
  ["every 14 minutes", "0/14 * * * ? *", 4],
  ["twice in one hour", "0,10 9 * * ? *", 10],
])("runs that follow too closely are refused: %s", (_what, cron, minutes) => {
  expect(refusalOf({ frequency: "cron", cron })).toMatchObject({
    code: "quota-exceeded",
    field: "cron",
    detail: expect.stringContaining(`got ${minutes}`),
  });
});

test.each(["0/15 * * * ? *", "0 9 ? * 2#1 *", "0 0 L * ? *", "30 9 1 1 ? 2030"])(
  "%s keeps the pace",
  (cron) => {
    expect(refusalOf({ frequency: "cron", cron })).toBeNull();
  },
);
