// Dates that exist, and the date of a moment in a zone.
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { calendarDate, dateIn } from "../src/index.ts";

describe("calendarDate", () => {
  test.each(["2026-03-01", "2024-02-29", "2000-02-29", "9999-12-31", "0001-01-01"])("takes %s", (date) => {
    expect(calendarDate.parse(date)).toBe(date);
  });

  test.each([
    "2026-02-29",
    "2026-02-30",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "0000-01-01",
    "2026-3-1",
    "2026-03-01T00:00",
    "",
    20260301,
  ])("refuses %j and names the field", (date) => {
    const { error } = z.object({ from: calendarDate }).safeParse({ from: date });
    expect(error?.issues[0]?.message).toMatch(/^Expected from to be a date that exists/);
  });
});

describe("dateIn", () => {
  test.each([
    ["2026-03-01T02:59:59Z", "America/Sao_Paulo", "2026-02-28"],
    ["2026-03-01T03:00:00Z", "America/Sao_Paulo", "2026-03-01"],
    ["2026-12-31T23:59:59.999Z", "UTC", "2026-12-31"],
    ["2026-12-31T10:00:00Z", "Pacific/Kiritimati", "2027-01-01"],
    ["0999-06-01T12:00:00Z", "UTC", "0999-06-01"],
  ])("%s in %s is %s", (instant, timezone, date) => {
    expect(dateIn(new Date(instant), timezone)).toBe(date);
  });

  test("names the nearest zone where it does not know one", () => {
    expect(() => dateIn(new Date(0), "Europe/Berln")).toThrow("Europe/Berlin");
  });
});
