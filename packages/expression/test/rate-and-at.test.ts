// rate() keeps its grid, at() fires once, and both heed what bounds them.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CalculationError,
  ExpressionError,
  assertAtIsReal,
  between,
  next,
  parse,
  previous,
} from "../src/index.ts";

const DAY = 86_400_000;
const at = (text: string): number => Date.parse(text);
const iso = (found: Iterable<number>): string[] =>
  [...found].map((t) => new Date(t).toISOString().slice(5, 19));

test.each([
  ["rate(2 hours)", "2026-01-01T10:00:07Z", ["01-01T10:00:07", "01-01T12:00:07"]],
  ["rate(2 hours)", "2026-01-01T11:00:00Z", ["01-01T11:00:00", "01-01T13:00:00"]],
  ["rate(1 day)", "2026-03-28T10:00:07Z", ["03-28T10:00:07", "03-29T10:00:07"]],
])("%s anchored at %s fires there first and then every step, whatever clocks do", (text, anchor, fires) => {
  const calculation = { anchorAt: at(anchor), timezone: "Europe/Rome" };
  expect(iso(between(parse(text), 0, at(anchor) + 1.5 * DAY, calculation)).slice(0, 2)).toEqual(fires);
});

test("a rule's rate fires first one step after its creation, when its caller passes that as the anchor", () => {
  const rule = parse("rate(5 minutes)", { dialect: "rule" });
  const createdAt = at("2026-01-01T10:00:07Z");
  const anchorAt = createdAt + (rule.kind === "rate" ? rule.stepMilliseconds : 0);
  expect(iso(between(rule, createdAt, createdAt + 600_000, { anchorAt }))).toEqual([
    "01-01T10:05:07",
    "01-01T10:10:07",
  ]);
});

test("every fire of a rate lies on its grid, strictly later, in every time zone alike", () => {
  const unit = fc.constantFrom("minutes", "hours", "days");
  const instant = fc.integer({ min: 0, max: at("2100-01-01") });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), unit, instant, instant, (count, name, anchorAt, after) => {
      const rate = parse(`rate(${count} ${name})`);
      const step = rate.kind === "rate" ? rate.stepMilliseconds : 0;
      const found = next(rate, after, { anchorAt }) ?? 0;
      expect(found).toBeGreaterThan(after);
      expect((found - anchorAt) % step).toBe(0);
      expect(found === anchorAt || found - step <= after).toBe(true);
      expect(next(rate, after, { anchorAt, timezone: "Australia/Lord_Howe" })).toBe(found);
      expect(previous(rate, found + 1, { anchorAt })).toBe(found);
    }),
  );
});

test("before its anchor a rate never fired, and without one it says what is missing", () => {
  const rate = parse("rate(1 minute)");
  expect(previous(rate, 60_000, { anchorAt: 60_000 })).toBeNull();
  for (const ask of [next, previous]) {
    expect(() => ask(rate, 0)).toThrow(CalculationError);
    expect(() => ask(rate, 0)).toThrow("Expected anchorAt to be the first occurrence of rate(1 minute)");
  }
});

test("a rate's next fire that no Date can hold is none", () => {
  const rate = parse("rate(999999999 days)");
  expect(next(rate, 0, { anchorAt: 60_000 })).toBe(60_000);
  expect(next(rate, 60_000, { anchorAt: 60_000 })).toBeNull();
  expect(previous(rate, Number.POSITIVE_INFINITY, { anchorAt: 60_000 })).toBe(60_000);
  expect(previous(parse("rate(1 minute)"), Number.POSITIVE_INFINITY, { anchorAt: 0 })).toBe(8.64e15);
});

test("startAt and endAt are both included, forwards and backwards", () => {
  const bounds = { startAt: at("2026-01-02T10:00Z"), endAt: at("2026-01-03T10:00Z") };
  const daily = parse("cron(0 10 * * ? *)");
  const both = ["01-02T10:00:00", "01-03T10:00:00"];
  expect(iso(between(daily, 0, at("2027-01-01"), bounds))).toEqual(both);
  expect(previous(daily, at("2027-01-01"), bounds)).toBe(bounds.endAt);
  expect(previous(daily, bounds.startAt, bounds)).toBeNull();
  expect(next(daily, bounds.endAt, bounds)).toBeNull();
  const rate = { ...bounds, anchorAt: 0 };
  expect(next(parse("rate(1 day)"), 0, rate)).toBe(at("2026-01-03"));
  expect(previous(parse("rate(1 day)"), bounds.startAt, rate)).toBeNull();
});

test("between includes both of its ends and ends at once when they are reversed", () => {
  const hourly = parse("cron(0 * * * ? *)");
  expect(iso(between(hourly, at("2026-01-01T01:00Z"), at("2026-01-01T03:00Z")))).toHaveLength(3);
  expect(iso(between(hourly, at("2026-01-01T01:00:00.5Z"), at("2026-01-01T02:59Z")))).toHaveLength(1);
  expect([...between(hourly, at("2026-01-02"), at("2026-01-01"))]).toEqual([]);
});

test("at() fires once, at its second, the first time when repeated, bounds or not", () => {
  const once = parse("at(2026-10-25T02:30:05)");
  const fire = at("2026-10-25T00:30:05Z");
  const calculation = { timezone: "Europe/Rome", startAt: fire + DAY, endAt: fire - DAY };
  expect(next(once, 0, calculation)).toBe(fire);
  expect(next(once, fire, calculation)).toBeNull();
  expect(previous(once, fire + 1, calculation)).toBe(fire);
  expect(previous(once, fire, calculation)).toBeNull();
});

test.each([
  ["2026-03-29T02:30", "Europe/Rome", "2026-03-29T01:59:00", "2026-03-29T03:00:00"],
  ["2026-03-29T01:30", "Antarctica/Troll", "2026-03-29T00:59:00", "2026-03-29T03:00:00"],
  ["2026-10-04T02:29:59", "Australia/Lord_Howe", "2026-10-04T01:59:00", "2026-10-04T02:30:00"],
  ["2011-12-30T12:00", "Pacific/Apia", "2011-12-29T23:59:00", "2011-12-31T00:00:00"],
])("at(%s) in a gap of %s is refused with the two nearest valid times", (wall, timezone, before, after) => {
  const missing = parse(`at(${wall})`);
  expect(() => assertAtIsReal(missing, timezone)).toThrow(`at(${before}) and at(${after})`);
  expect(() => assertAtIsReal(missing, timezone)).toThrow(
    expect.objectContaining({
      constructor: ExpressionError,
      code: "time-does-not-exist",
      position: 3,
      got: wall,
    }),
  );
  expect(() => assertAtIsReal(missing, "UTC")).not.toThrow();
  expect([next(missing, 0, { timezone }), previous(missing, at("2100-01-01"), { timezone })]).toEqual([
    null,
    null,
  ]);
  for (const near of [before, after])
    expect(() => assertAtIsReal(parse(`at(${near})`), timezone)).not.toThrow();
});

test("whether a time exists is asked of at() alone", () => {
  expect(() => assertAtIsReal(parse("cron(30 2 29 3 ? 2026)"), "Europe/Rome")).not.toThrow();
});

test.each([
  ["after", (nan: number) => next(parse("cron(0 0 * * ? *)"), nan)],
  ["before", (nan: number) => previous(parse("cron(0 0 * * ? *)"), nan)],
  ["to", (nan: number) => [...between(parse("cron(0 0 * * ? *)"), 0, nan)]],
  ["startAt", (nan: number) => next(parse("cron(0 0 * * ? *)"), 0, { startAt: nan })],
  ["endAt", (nan: number) => previous(parse("cron(0 0 * * ? *)"), 0, { endAt: nan })],
  ["anchorAt", (nan: number) => next(parse("rate(1 day)"), 0, { anchorAt: nan })],
] as const)("%s that is not a number is refused by name instead of being compared", (name, ask) => {
  expect(() => ask(Number.NaN)).toThrow(`Expected ${name} to be epoch milliseconds, got NaN.`);
  expect(() => ask(Number.NaN)).toThrow(CalculationError);
});

test("an instant may be infinite: nothing comes after the end, nothing was before the beginning", () => {
  const daily = parse("cron(0 0 * * ? *)");
  expect(next(daily, Number.NEGATIVE_INFINITY)).toBe(0);
  expect(next(daily, Number.POSITIVE_INFINITY)).toBeNull();
  expect(previous(daily, Number.NEGATIVE_INFINITY)).toBeNull();
  expect(previous(daily, Number.POSITIVE_INFINITY)).toBe(at("2199-12-31"));
});
