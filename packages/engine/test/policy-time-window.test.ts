// The flexible time window: where in it an occurrence becomes due.
import { expect, test } from "vitest";
import { windowOffsetMs } from "../src/policy/time-window.ts";

const at = Date.parse("2026-03-01T02:00:00Z");

test("without a window an occurrence is due at its time", () => {
  expect(windowOffsetMs("s", at, 0)).toBe(0);
});

test("the offset is the same on every node and every time", () => {
  expect(windowOffsetMs("s", at, 60)).toBe(windowOffsetMs("s", at, 60));
});

test("offsets lie inside the window and spread over it", () => {
  const offsets = Array.from({ length: 2_000 }, (_, index) => windowOffsetMs(`schedule-${index}`, at, 15));
  expect(Math.min(...offsets)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...offsets)).toBeLessThan(15 * 60_000);
  const quarters = [0, 1, 2, 3].map(
    (quarter) => offsets.filter((offset) => Math.floor(offset / 225_000) === quarter).length,
  );
  for (const count of quarters) expect(count).toBeGreaterThan(400);
});
