// The days of a month, as a schedule's zone has them.
import { expect, test } from "vitest";
import { monthBeside, spanOfDay, spanOfMonth, weeksOf } from "../src/ui/month.ts";

test("a month is shown in weeks from Monday to Sunday, each of its days once", () => {
  const weeks = weeksOf("2026-11");
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"]);
  expect(weeks.flat().filter((date) => date !== null)).toHaveLength(30);
});

test("a month that begins on a Monday has no empty week before it", () => {
  expect(weeksOf("2027-02").map(([monday]) => monday)).toEqual([
    "2027-02-01",
    "2027-02-08",
    "2027-02-15",
    "2027-02-22",
  ]);
});

test("the month after December is January of the next year", () => {
  expect(monthBeside("2026-12", 1)).toBe("2027-01");
  expect(monthBeside("2027-01", -1)).toBe("2026-12");
});

test("a day on which clocks go forward has 23 hours", () => {
  expect(spanOfDay("2026-03-29", "Europe/Berlin")).toEqual({
    from: "2026-03-28T23:00:00.000Z",
    to: "2026-03-29T21:59:59.999Z",
  });
});

test("a month begins and ends at its zone's midnights", () => {
  expect(spanOfMonth("2026-10", "Europe/Berlin")).toEqual({
    from: "2026-09-30T22:00:00.000Z",
    to: "2026-10-31T22:59:59.999Z",
  });
});
