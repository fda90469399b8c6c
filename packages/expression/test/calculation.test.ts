// Rates, at(), bounds, time zones and both daylight-saving choices.
import { expect, test } from "vitest";
import {
  TimezoneError,
  assertAtIsReal,
  assertTimezone,
  between,
  describe,
  lint,
  next,
  parse,
  previous,
} from "../src/index.ts";
import type { DstPolicy } from "../src/index.ts";

const at = (text: string): number => Date.parse(text);
const iso = (found: Iterable<number>): string[] =>
  [...found].map((t) => new Date(t).toISOString().slice(5, 16));
const daily = (cron: string, timezone: string, day: string, dst: DstPolicy): string[] =>
  iso(between(parse(`cron(${cron})`), at(day), at(day) + 2 * 86_400_000, { timezone, dst }));

test.each([
  ["30 2 * * ? *", "Europe/Berlin", "2026-03-28T12:00Z", ["03-29T01:00", "03-30T00:30"]],
  ["30 2 * * ? *", "Europe/Berlin", "2026-10-24T12:00Z", ["10-25T00:30", "10-26T01:30"]],
  ["30 2 * * ? *", "America/New_York", "2026-03-07T12:00Z", ["03-08T07:00", "03-09T06:30"]],
  ["30 1 * * ? *", "America/New_York", "2026-10-31T12:00Z", ["11-01T05:30", "11-02T06:30"]],
  ["15 2 * * ? *", "Australia/Lord_Howe", "2026-10-03T00:00Z", ["10-03T15:30", "10-04T15:15"]],
  ["45 1 * * ? *", "Australia/Lord_Howe", "2026-04-04T00:00Z", ["04-04T14:45", "04-05T15:15"]],
  ["30 2 * * ? *", "Antarctica/Troll", "2026-03-28T12:00Z", ["03-29T01:00", "03-30T00:30"]],
  ["30 2 * * ? *", "Antarctica/Troll", "2026-10-24T12:00Z", ["10-25T00:30", "10-26T02:30"]],
])(
  "with shift and first, %s in %s after %s fires once a day, right after a gap",
  (cron, zone, day, fires) => {
    expect(daily(cron, zone, day, { gap: "shift", overlap: "first" })).toEqual(fires);
  },
);

test("the overlap choice picks the first pass, the last, or both", () => {
  const fires = (overlap: "first" | "last" | "both"): string[] =>
    daily("30 2 * * ? *", "Europe/Berlin", "2026-10-24T12:00Z", { overlap }).slice(0, -1);
  expect(fires("first")).toEqual(["10-25T00:30"]);
  expect(fires("last")).toEqual(["10-25T01:30"]);
  expect(fires("both")).toEqual(["10-25T00:30", "10-25T01:30"]);
});

test("a rate keeps its grid from the anchor, whatever the zone", () => {
  const anchorAt = at("2026-03-28T10:00:07Z");
  const rate = parse("rate(1 day)");
  const calculation = { anchorAt, timezone: "Europe/Rome" };
  expect(next(rate, 0, calculation)).toBe(anchorAt);
  expect(next(rate, anchorAt, calculation)).toBe(anchorAt + 86_400_000);
  expect(previous(rate, anchorAt, calculation)).toBeNull();
  expect(() => next(rate, 0)).toThrow("Expected anchorAt");
});

test("startAt and endAt are both included", () => {
  const bounds = { startAt: at("2026-01-02T10:00Z"), endAt: at("2026-01-03T10:00Z") };
  expect(iso(between(parse("cron(0 10 * * ? *)"), 0, at("2027-01-01"), bounds))).toEqual([
    "01-02T10:00",
    "01-03T10:00",
  ]);
});

test("at() fires once, at its second, the first time when repeated", () => {
  const once = parse("at(2026-10-25T02:30:05)");
  expect(next(once, 0, { timezone: "Europe/Rome" })).toBe(at("2026-10-25T00:30:05Z"));
  expect(next(once, at("2026-10-25T00:30:05Z"), { timezone: "Europe/Rome" })).toBeNull();
});

test("at() in a gap is refused with the two nearest valid times", () => {
  const missing = parse("at(2026-03-29T02:30)");
  expect(() => assertAtIsReal(missing, "Europe/Rome")).toThrow(
    "at(2026-03-29T01:59:00) and at(2026-03-29T03:00:00)",
  );
  expect(() => assertAtIsReal(missing, "UTC")).not.toThrow();
  expect(next(missing, 0, { timezone: "Europe/Rome" })).toBeNull();
});

test.each(["UTC", "US/Pacific", "Europe/Kyiv", "Asia/Kathmandu"])("the zone %s is known", (name) => {
  expect(() => assertTimezone(name)).not.toThrow();
});

test.each(["+02:00", "", "Mars/Olympus", "Europe/Berlim", " UTC"])("the zone %j is refused", (name) => {
  expect(() => assertTimezone(name)).toThrow(TimezoneError);
});

test("an unknown zone is answered with the nearest one", () => {
  expect(() => assertTimezone("Europe/Berlim")).toThrow('Did you mean "Europe/Berlin"?');
});

test.each(["0 0 30 2 ? *", "0 0 31 4,6,9,11 ? *", "0 0 1 1 ? 1999", "0 0 ? 2 3#5 2027", "30 2 ? 3 1L *"])(
  "cron(%s) never fires again, and lint says so",
  (cron) => {
    const expression = parse(`cron(${cron})`);
    const after = at("2026-01-01");
    expect(next(expression, after, { timezone: "Europe/Berlin" })).toBeNull();
    expect(lint(expression, { after, timezone: "Europe/Berlin" }).map(({ code }) => code)).toContain(
      "never-fires",
    );
  },
);

test("lint names the next date inside a gap", () => {
  const warnings = lint(parse("cron(30 2 * * ? *)"), { after: at("2026-01-01"), timezone: "Europe/Berlin" });
  expect(warnings.map(({ message }) => message).join()).toContain("2026-03-29 02:30");
});

test.each([
  ["cron(0 2 * * ? *)", "At 02:00 every day (UTC)"],
  ["cron(*/15 8-8 ? * MON-FRI *)", "Every 15 minutes from 08:00 to 08:45, Monday to Friday (UTC)"],
  ["cron(*/5 * * * ? *)", "Every 5 minutes (UTC)"],
  ["cron(0 9 LW * ? *)", "At 09:00 on the last weekday (Monday to Friday) of the month (UTC)"],
  ["rate(2 hours)", "Every 2 hours"],
  ["at(2030-01-01T00:00)", "Once, on 2030-01-01 at 00:00:00 (UTC)"],
])("%s reads as %s", (text, said) => {
  expect(describe(parse(text))).toBe(said);
});
