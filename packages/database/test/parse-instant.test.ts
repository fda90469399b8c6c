// Instants as PostgreSQL writes them are read without the driver's regular expression, and to the same end.
import driver from "pg";
import { expect, test } from "vitest";
import { parseInstant } from "../src/parse-instant.ts";

const byDriver = (text: string): unknown => driver.types.getTypeParser(1184)(text);

test.each([
  "2026-11-25 08:30:49+00",
  "2026-11-25 08:30:49.7+00",
  "2026-11-25 08:30:49.73+00",
  "2026-11-25 08:30:49.735+00",
  "1969-12-31 23:59:59.001+00",
  "2024-02-29 00:00:00+00",
  "9999-12-31 23:59:59.999+00",
  "1000-01-01 00:00:00+00",
  "infinity",
  "-infinity",
  "0099-01-01 00:00:00+00",
  "0044-03-15 12:00:00+00 BC",
  "10000-01-01 00:00:00+00",
  "2026-11-25 08:30:49.735+05:30",
  "2026-11-25 08:30:49.735-03",
])("%s is what the driver makes of it", (text) => {
  expect(parseInstant(text)).toEqual(byDriver(text));
});

test("digits beyond milliseconds are cut: nothing becomes later than it is", () => {
  expect(parseInstant("2026-11-25 08:30:49.735999+00")).toEqual(new Date("2026-11-25T08:30:49.735Z"));
});
