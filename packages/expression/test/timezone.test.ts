// Which names are time zones.
import { expect, test } from "vitest";
import { TimezoneError, assertTimezone, next, parse } from "../src/index.ts";
import { zoneOf } from "../src/zone.ts";

test.each([
  "UTC",
  "Etc/UTC",
  "US/Pacific",
  "Europe/Kyiv",
  "Asia/Calcutta",
  "Asia/Kathmandu",
  "Etc/GMT+5",
  "EST5EDT",
])("the zone %s is known", (name) => {
  expect(() => assertTimezone(name)).not.toThrow();
});

test.each([
  "+02:00",
  "",
  "Mars/Olympus",
  "Europe/Berlim",
  " UTC",
  "UTC ",
  "Europe",
  "Ευρώπη/Βερολίνο",
  "UTC\0",
  "A".repeat(10_000),
])("the zone %j is refused", (name) => {
  expect(() => assertTimezone(name)).toThrow(TimezoneError);
  expect(() => next(parse("cron(0 0 * * ? *)"), 0, { timezone: name })).toThrow(TimezoneError);
});

test("an unknown zone is answered with the nearest one", () => {
  expect(() => assertTimezone("Europe/Berlim")).toThrow(
    'Expected timezone to be an IANA time zone name, got "Europe/Berlim". Did you mean "Europe/Berlin"?',
  );
});

test("the spellings of one zone share one table, so that nobody fills the memory with them", () => {
  expect(zoneOf("europe/berlin")).toBe(zoneOf("EUROPE/Berlin"));
});
