// Catch-up: which missed times run, which are on record as missed, and that no number of them is too many.
import { describe, expect, test } from "vitest";
import { catchUp, mostCounted, mostRows, type CatchUpQuestion } from "../src/policy/catch-up.ts";

const minute = 60_000;
const now = Date.parse("2026-03-01T12:00:30Z");
/** The last `count` full minutes, newest first. */
function* minutes(count: number): Generator<number> {
  for (let index = 0; index < count; index++) yield Math.floor(now / minute) * minute - index * minute;
}
const ask = (over: Partial<CatchUpQuestion>) =>
  catchUp({
    policy: "latest",
    kind: "cron",
    newestFirst: minutes(1),
    nowMs: now,
    maxAgeSeconds: 86_400,
    ...over,
  });

describe("a time that is on time", () => {
  test.each(["latest", "all", "none"] as const)("runs under %s", (policy) => {
    expect(ask({ policy }).fire).toHaveLength(1);
  });
});

describe("latest", () => {
  test("runs the newest time and puts each other one on record", () => {
    const { fire, missed } = ask({ newestFirst: minutes(5) });
    expect(fire).toEqual([Math.floor(now / minute) * minute]);
    expect(missed.map(({ scheduledAt }) => scheduledAt)).toEqual([...minutes(5)].slice(1).reverse());
  });

  test("runs nothing when even the newest is older than the maximum age", () => {
    const old = now - 3 * 3_600_000;
    const { fire, missed } = ask({ newestFirst: [old], maxAgeSeconds: 3600 });
    expect(fire).toEqual([]);
    expect(missed).toEqual([{ scheduledAt: old, reason: "catch-up: older than the maximum age" }]);
  });
});

describe("all", () => {
  test("runs every time within the maximum age, oldest first", () => {
    const { fire, missed } = ask({ policy: "all", newestFirst: minutes(90), maxAgeSeconds: 3600 });
    expect(fire).toEqual([...fire].sort((one, other) => one - other));
    expect(fire).toHaveLength(60);
    expect(missed).toHaveLength(30);
  });

  test(`runs ${mostRows} at most, and the rest shares one row that says how many and which`, () => {
    const { fire, missed } = ask({ policy: "all", newestFirst: minutes(1_400) });
    expect(fire).toHaveLength(mostRows);
    expect(missed).toHaveLength(1);
    expect(missed[0]?.reason).toContain(
      "400 in all, from 2026-02-28T12:41:00.000Z to 2026-02-28T19:20:00.000Z",
    );
  });
});

describe("none", () => {
  test("runs no time that is more than a minute late", () => {
    const { fire, missed } = ask({ policy: "none", newestFirst: minutes(5) });
    expect(fire).toHaveLength(1);
    expect(missed).toHaveLength(4);
  });
});

test("at() is caught up under every policy while it is young enough", () => {
  const hourAgo = now - 3_600_000;
  expect(ask({ policy: "none", kind: "at", newestFirst: [hourAgo] }).fire).toEqual([hourAgo]);
  expect(ask({ policy: "none", kind: "at", newestFirst: [hourAgo], maxAgeSeconds: 60 }).fire).toEqual([]);
});

test("T3: however many were missed, the newest still runs and the counting ends", () => {
  const endless = minutes(Number.POSITIVE_INFINITY);
  const { fire, missed } = ask({ newestFirst: endless });
  expect(fire).toHaveLength(1);
  expect(missed.at(0)?.reason).toContain(`more than ${mostCounted}`);
});
