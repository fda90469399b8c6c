// What lint warns of, and what it lets pass.
import { expect, test } from "vitest";
import { lint, next, parse, previous } from "../src/index.ts";

const after = Date.parse("2026-01-01T00:00Z");
const timezone = "Europe/Berlin";
const codes = (text: string, options: object = {}): string[] =>
  lint(parse(text), { after, timezone, ...options }).map(({ code }) => code);

test.each([
  ["cron(7 4 * * ? *)", []],
  ["cron(0 4 * * ? *)", ["load-spike"]],
  ["cron(0,30 4 * * ? *)", []],
  ["cron(7 4 31 * ? *)", ["skips-months"]],
  ["cron(7 4 29-31 * ? *)", ["skips-months"]],
  ["cron(7 4 29 2 ? *)", ["skips-months"]],
  ["cron(7 4 28 * ? *)", []],
  ["cron(7 4 28-31 * ? *)", []],
  ["cron(7 4 31 1,3,5 ? *)", []],
  ["cron(7 4 30W * ? *)", ["skips-months"]],
  ["cron(7 4 15W * ? *)", []],
  ["cron(7 4 ? * 2#5 *)", ["skips-months"]],
  ["cron(7 4 ? * 2#4 *)", []],
  ["cron(7 4 ? * 6L *)", []],
  ["cron(7 4 L * ? *)", []],
  ["cron(7 4 LW * ? *)", []],
  ["cron(7 2 * * ? *)", ["inside-dst-gap"]],
  ["cron(0 2 31 * ? *)", ["skips-months", "load-spike"]],
  ["cron(0 2 ? * SUN *)", ["inside-dst-gap", "load-spike"]],
  ["cron(7 * * * ? *)", []],
  ["cron(7 2 ? 3 1L *)", ["never-fires"]],
  ["cron(0 0 30 2 ? *)", ["never-fires", "load-spike"]],
  ["rate(1 hour)", []],
  ["at(2030-01-01T00:00)", []],
  ["at(2020-01-01T00:00)", ["never-fires"]],
  ["at(2026-03-29T02:30)", ["never-fires"]],
])("%s is answered with %j", (text, expected) => {
  expect(codes(text)).toEqual(expected);
});

test.each(["0 0 30 2 ? *", "0 0 31 4,6,9,11 ? *", "0 0 1 1 ? 1999", "0 0 ? 2 3#5 2027", "30 2 ? 3 1L *"])(
  "cron(%s) never fires again, and lint says so",
  (cron) => {
    const expression = parse(`cron(${cron})`);
    expect(next(expression, after, { timezone })).toBeNull();
    expect(codes(`cron(${cron})`)).toContain("never-fires");
  },
);

test("what was named before is still found backwards", () => {
  expect(previous(parse("cron(0 0 1 1 ? 1999)"), after)).toBe(Date.parse("1999-01-01"));
  expect(previous(parse("cron(0 0 30 2 ? *)"), after)).toBeNull();
  expect(previous(parse("cron(30 2 ? 3 1L *)"), after, { timezone })).toBe(Date.parse("1980-03-30T01:30Z"));
});

test("lint names the next date inside a gap", () => {
  const warnings = lint(parse("cron(30 2 * * ? *)"), { after, timezone });
  expect(warnings.map(({ message }) => message).join()).toContain("2026-03-29 02:30 does not exist");
});

test("a gap is no matter where shift is chosen, in UTC, or where clocks never move", () => {
  expect(codes("cron(30 2 * * ? *)", { dst: { gap: "shift" } })).toEqual([]);
  expect(codes("cron(30 2 ? 3 1L *)", { dst: { gap: "shift" } })).toEqual([]);
  expect(codes("cron(30 2 * * ? *)", { timezone: "UTC" })).toEqual([]);
  expect(codes("cron(30 2 * * ? *)", { timezone: "Asia/Kathmandu" })).toEqual([]);
});

test("midnight and the full hour are told apart", () => {
  const message = (text: string): string =>
    lint(parse(text), { after })
      .map((warning) => warning.message)
      .join();
  expect(message("cron(0 0 * * ? *)")).toContain("midnight");
  expect(message("cron(0 5 * * ? *)")).toContain("the full hour");
});

test("looking ahead from nowhere is refused, from the beginning and the end of time answered", () => {
  expect(() => lint(parse("cron(7 4 * * ? *)"), { after: Number.NaN })).toThrow("Expected after");
  expect(codes("cron(7 4 * * ? *)", { after: Number.NEGATIVE_INFINITY })).toEqual([]);
  expect(codes("cron(7 4 * * ? *)", { after: Number.POSITIVE_INFINITY })).toEqual(["never-fires"]);
});
