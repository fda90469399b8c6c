// The attempts of a run laid out over time.
import { expect, test } from "vitest";
import { timeLineOf } from "../src/pages/runs/detail/attempts/time-line.ts";

const attempt = (number: number, startedAt: string, endedAt: string | null) => ({
  number,
  token: String(number),
  node: null,
  startedAt,
  endedAt,
  outcome: endedAt === null ? null : ("failed" as const),
  status: null,
  error: null,
  responseExcerpt: null,
});

const day = "2026-06-10T02:00";
const now = Date.parse(`${day}:10Z`);

test("each attempt lies where it began, as long as it took, after the wait that it had", () => {
  const { laid, wholeMs } = timeLineOf(
    [attempt(1, `${day}:00Z`, `${day}:02Z`), attempt(2, `${day}:06Z`, `${day}:08Z`)],
    now,
  );
  expect(wholeMs).toBe(8_000);
  expect(laid.map(({ left, width, waitedMs }) => ({ left, width, waitedMs }))).toEqual([
    { left: 0, width: 0.25, waitedMs: null },
    { left: 0.75, width: 0.25, waitedMs: 4_000 },
  ]);
});

test("one that is under way lasts until now", () => {
  const { laid, wholeMs } = timeLineOf([attempt(1, `${day}:00Z`, null)], now);
  expect(wholeMs).toBe(10_000);
  expect(laid[0]).toMatchObject({ tookMs: 10_000, left: 0, width: 1 });
});

test("clocks that disagree make no negative waits", () => {
  const { laid } = timeLineOf([attempt(1, `${day}:00Z`, `${day}:05Z`), attempt(2, `${day}:04Z`, null)], now);
  expect(laid[1]?.waitedMs).toBe(0);
});
