// A search ends after so many steps, whatever it is asked for.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as dayMasks from "../src/cron/day-mask.ts";
import { next, parse, previous } from "../src/index.ts";

vi.mock("../src/cron/day-mask.ts", { spy: true });
const months = vi.mocked(dayMasks.dayMask);
beforeEach(() => void months.mockClear());
afterEach(() => vi.resetModules());

// The lower bound shows that the steps were counted at all.
const expectBetween = (count: number, least: number, most: number): void => {
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
};

// 230 years of 12 months each way, the start's own once more, and a second look behind the start.
const WHOLE_CALENDAR = 2 * (230 * 12 + 2);
const never = [
  "0 0 30 2 ? *",
  "0 0 31 4,6,9,11 ? *",
  "0 0 ? 2 3#5 2027",
  "0 0 29 2 ? 2027",
  "* * 31W 2-2 ? *",
];

test.each(never)(
  "security row 45: cron(%s), which never fires again, looks at each month of the calendar twice at most",
  (cron) => {
    const after = Date.UTC(2026, 0, 1);
    expect(next(parse(`cron(${cron})`), after, { timezone: "Europe/Berlin" })).toBeNull();
    expectBetween(months.mock.calls.length, 1, WHOLE_CALENDAR);
  },
);

test("security row 45: an expression that names nothing but gaps gives up after two steps for each of 60 years", () => {
  const inGap = parse("cron(30 2 ? 3 1L *)");
  expect(next(inGap, Date.UTC(1996, 0, 1), { timezone: "Europe/Paris" })).toBeNull();
  // Each step looks for the next named day at most three times, and each look passes at most a year.
  expectBetween(months.mock.calls.length, 60, 120 * 3 * 3);
});

test("the last occurrence before 1970 is not looked for beyond 1970", () => {
  expect(previous(parse("cron(0 0 30 2 ? *)"), Date.UTC(2199, 0, 1))).toBeNull();
  expectBetween(months.mock.calls.length, 1, WHOLE_CALENDAR);
});

test("a zone's offsets are worked out around what is asked for, not on the way there", async () => {
  const { next: fresh } = await import("../src/index.ts");
  const reads = vi.spyOn(Date.prototype, "getUTCDate");
  expect(fresh(parse("cron(0 0 1 7 ? 2199)"), 0, { timezone: "America/Chicago" })).toBe(
    Date.parse("2199-07-01T05:00Z"),
  );
  // Two windows of eight years at most, each read every six days and halved down to each change.
  expectBetween(reads.mock.calls.length, 500, 2 * 2 * 1500);
});
