// What a calendar makes of a date: a table of cases.
import { describe, expect, test } from "vitest";
import { calendarDefinition, type CalendarDefinitionInput } from "../src/index.ts";
import { daysOf } from "../src/calendar/calendar-rule.ts";
import { judgeDay, whyExcluded } from "../src/policy/calendar.ts";

const days = (given: CalendarDefinitionInput) => daysOf(calendarDefinition.parse(given));
const christmas = { from: "2026-12-25", to: "2026-12-26", reason: "Christmas" };
const business = days({ excludeWeekdays: ["sat", "sun"], excludeDates: [christmas, "2027-01-01"] });

describe("a date", () => {
  test.each([
    ["2026-12-24", null],
    ["2026-12-25", "Christmas"],
    ["2026-12-26", "Christmas"],
    ["2026-12-27", "Sunday"],
    ["2027-01-01", "2027-01-01 is excluded"],
    ["2027-01-04", null],
  ])("%s of the business days is excluded because: %s", (date, reason) => {
    expect(whyExcluded(date, business)).toBe(reason);
  });

  test("that is not among those which alone are kept is excluded", () => {
    const quarters = days({ keepOnlyDates: ["2026-12-31", "2027-03-31"], excludeDates: ["2027-03-31"] });
    expect(whyExcluded("2026-12-31", quarters)).toBeNull();
    expect(whyExcluded("2027-01-01", quarters)).toBe("2027-01-01 is not one of its dates");
    expect(whyExcluded("2027-03-31", quarters)).toBe("2027-03-31 is excluded");
  });
});

describe("an occurrence", () => {
  test.each([
    ["2026-12-24", "next-day", { verdict: "fires" }],
    ["2026-12-25", "skip", { verdict: "excluded", reason: "Christmas" }],
    ["2026-12-25", "next-day", { verdict: "moved", to: "2026-12-28", reason: "Christmas" }],
    ["2026-12-27", "previous-day", { verdict: "moved", to: "2026-12-24", reason: "Sunday" }],
    ["2027-01-01", "previous-day", { verdict: "moved", to: "2026-12-31", reason: "2027-01-01 is excluded" }],
    ["2027-01-01", "next-day", { verdict: "moved", to: "2027-01-04", reason: "2027-01-01 is excluded" }],
  ] as const)("on %s with %s: %j", (date, onExcluded, judgement) => {
    expect(judgeDay(date, business, onExcluded)).toEqual(judgement);
  });

  test("is moved by 14 days at most, and skipped where none of them is kept", () => {
    const december = days({
      excludeDates: [{ from: "2026-12-02", to: "2026-12-31", reason: "Works closed" }],
    });
    expect(judgeDay("2026-12-18", december, "next-day")).toMatchObject({ to: "2027-01-01" });
    expect(judgeDay("2026-12-17", december, "next-day")).toEqual({
      verdict: "excluded",
      reason: "Works closed; no day is kept within 14 days",
    });
    expect(judgeDay("2026-12-15", december, "previous-day")).toMatchObject({ to: "2026-12-01" });
  });
});

test.each([
  [{ excludeDates: ["2026-02-29"] }, "Expected an existing date"],
  [{ excludeDates: [{ from: "2026-12-26", to: "2026-12-25" }] }, "with to no earlier than from"],
  [{ excludeWeekdays: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] }, "at most six days"],
  [{ keepOnlyDates: [] }, "Too small"],
])("%j is no calendar: %s", (given, message) => {
  const read = calendarDefinition.safeParse(given);
  expect(JSON.stringify(read.error?.issues)).toContain(message);
});

test("a date alone and a span with its end left out come back as spans", () => {
  const { excludeDates } = calendarDefinition.parse({
    excludeDates: ["2027-01-01", { from: "2026-12-25", reason: "Christmas" }],
  });
  expect(excludeDates).toEqual([
    { from: "2027-01-01", to: "2027-01-01", reason: null },
    { from: "2026-12-25", to: "2026-12-25", reason: "Christmas" },
  ]);
});
