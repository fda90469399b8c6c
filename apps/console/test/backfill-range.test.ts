// The past range of a backfill, chosen as wall times of the schedule's zone.
import { expect, test } from "vitest";
import { lastDays, readRange } from "../src/parts/schedule/backfill-range.ts";

const now = Date.parse("2026-11-29T22:00:30Z");

test("wall times are read in the schedule's zone", () => {
  const range = { from: "2026-11-01T00:00", to: "2026-11-02T00:00" };
  expect(readRange(range, "America/Sao_Paulo", now)).toEqual({
    isRight: true,
    from: "2026-11-01T03:00:00.000Z",
    to: "2026-11-02T03:00:00.000Z",
  });
});

test("the last day reaches up to now, and is no future", () => {
  const range = lastDays(1, now, "Europe/Berlin");
  expect(range).toEqual({ from: "2026-11-28T23:00", to: "2026-11-29T23:00" });
  expect(readRange(range, "Europe/Berlin", now)).toMatchObject({ isRight: true });
});

test.each([
  ["an end before its beginning", { from: "2026-11-02T00:00", to: "2026-11-01T00:00" }, "before the end"],
  ["an end that is still to come", { from: "2026-11-02T00:00", to: "2026-12-01T00:00" }, "past"],
  ["a field that was left empty", { from: "", to: "2026-11-01T00:00" }, "Choose"],
])("%s is refused in words", (_, range, words) => {
  const read = readRange(range, "UTC", now);
  expect(read.isRight ? "" : read.problem).toContain(words);
});
