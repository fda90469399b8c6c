// Which days a calendar excludes, as the console shows them before the server is asked.
import { expect, test } from "vitest";
import { whyExcluded } from "../src/pages/calendars/calendar-days.ts";

const businessDays = {
  excludeWeekdays: ["sat", "sun"],
  excludeDates: [
    { from: "2026-12-25", to: "2026-12-26", reason: "Christmas" },
    { from: "2027-01-01", to: "2027-01-01", reason: null },
  ],
  keepOnlyDates: null,
} as const;

test.each([
  ["2026-12-24", null],
  ["2026-12-25", { reason: "Christmas", isWeekly: false }],
  ["2026-12-26", { reason: "Christmas", isWeekly: false }],
  ["2026-12-27", { reason: "every Sunday", isWeekly: true }],
  ["2026-12-28", null],
  ["2027-01-01", { reason: "excluded", isWeekly: false }],
])("%s is excluded for the reason that its date or weekday gives", (date, expected) => {
  expect(whyExcluded(date, businessDays)).toEqual(expected);
});

test("where dates are named to be kept, every other one is excluded", () => {
  const quarters = { excludeWeekdays: [], excludeDates: [], keepOnlyDates: ["2026-12-31"] };
  expect(whyExcluded("2026-12-31", quarters)).toBeNull();
  expect(whyExcluded("2026-12-30", quarters)).toMatchObject({ reason: "not one of its dates" });
});
