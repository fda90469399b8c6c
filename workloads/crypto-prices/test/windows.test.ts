// The pure parts: windows, days, and what an answer or a header says.
import { expect, test } from "vitest";
import { readPoints } from "../src/coingecko/read-points.ts";
import { retryAfterSeconds } from "../src/coingecko/retry-after.ts";
import { dayOf, daysOf } from "../src/price/days-of.ts";
import { meanOf } from "../src/price/mean-of.ts";
import { wholeSince } from "../src/price/whole-since.ts";
import { windowDays } from "../src/price/window-days.ts";

const at = (text: string): number => Date.parse(text);

test.each([
  ["the first time", null, 90],
  ["a minute ago", "2026-03-02T09:29:00Z", 2],
  ["yesterday", "2026-03-01T02:00:00Z", 2],
  ["the day before yesterday at its end", "2026-02-28T23:00:00Z", 3],
  ["ten days ago", "2026-02-20T09:00:00Z", 11],
  ["half a year ago", "2025-09-02T09:00:00Z", 90],
  ["in the future", "2026-04-02T09:00:00Z", 2],
])("a last point %s makes a window of so many days", (_when, last, days) => {
  expect(windowDays(new Date("2026-03-02T09:30:00Z"), last === null ? null : new Date(last))).toBe(days);
});

test.each([
  ["at 00:00", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z", "2026-03-01"],
  ["later on the day", "2026-03-01T10:00:00Z", "2026-03-01T09:30:00Z", "2026-03-02"],
  ["at 00:03 of a window that begins before", "2026-03-01T00:03:00Z", "2026-02-28T23:30:00Z", "2026-03-01"],
  [
    "at 01:03 of a window that begins after 00:00",
    "2026-03-01T01:03:00Z",
    "2026-03-01T00:10:00Z",
    "2026-03-02",
  ],
  ["far inside the window", "2026-03-01T10:00:00Z", "2026-02-01T00:00:00Z", "2026-03-02"],
  ["before the window", "2026-03-01T00:00:00Z", "2026-03-05T00:00:00Z", "2026-03-01"],
])("where the first point is %s, whole days begin with the right one", (_where, firstAt, from, date) => {
  expect(wholeSince({ firstAt: at(firstAt), from: at(from) })).toBe(dayOf(at(date)));
});

test("a day has the points from its 00:00 to just before the next, in UTC", () => {
  const points = ["2026-03-01T23:59:59.999Z", "2026-03-02T00:00:00Z", "2026-03-02T01:00:00Z"].map(
    (text, index) => [at(text), index + 0.5] as const,
  );
  expect(daysOf(points)).toEqual([
    { day: dayOf(at("2026-03-01")), milliseconds: [86_399_999], prices: [0.5] },
    { day: dayOf(at("2026-03-02")), milliseconds: [0, 3_600_000], prices: [1.5, 2.5] },
  ]);
});

test("a mean is that of its prices to the last digit, however many and however far apart", () => {
  expect(meanOf([1, 2, 4])).toBe(7 / 3);
  expect(meanOf(Array.from({ length: 10 }, () => 0.1))).toBe(0.1);
  expect(meanOf([1e16, 1, 1, 1, 1])).toBe((1e16 + 4) / 5);
});

test("points come out in order of time, the last of two for one moment", () => {
  const [one, other] = [at("2026-03-01T00:00:00Z"), at("2026-03-01T01:00:00Z")];
  expect(
    readPoints({
      prices: [
        [other, 1],
        [one, 2],
        [other, 3],
      ],
    }),
  ).toEqual([
    [one, 2],
    [other, 3],
  ]);
});

test("a moment between two milliseconds is that of the first", () => {
  const midnight = at("2026-03-01T00:00:00Z");
  expect(readPoints({ prices: [[midnight + 0.75, 1]] })).toEqual([[midnight, 1]]);
});

test.each([
  [{ "retry-after": "30" }, 30],
  [{ "retry-after": "0" }, 1],
  [{ "retry-after": "999999999" }, 86_400],
  [{}, 60],
  [{ "retry-after": "soon" }, 60],
  [{ "retry-after": "Mon, 02 Mar 2026 09:01:30 GMT", date: "Mon, 02 Mar 2026 09:00:00 GMT" }, 90],
  [{ "retry-after": "Mon, 02 Mar 2026 08:00:00 GMT", date: "Mon, 02 Mar 2026 09:00:00 GMT" }, 1],
])("the headers %o ask for so many seconds", (headers, seconds) => {
  expect(retryAfterSeconds(new Headers(headers))).toBe(seconds);
});
