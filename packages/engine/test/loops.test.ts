// The loops as they run: woken by what happens, held by a clock that jumps, quiet about what repeats.
import { performance } from "node:perf_hooks";
import { createTestEngine } from "@punctual/testing";
import { describe, expect, test } from "vitest";
import { agreeingLooks, Clock, longestSleepMs } from "../src/clock.ts";
import { putSchedule, silentLog } from "../src/index.ts";
import { Coalescer } from "../src/coalescer.ts";
import { Loop } from "../src/loop/loop.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob } from "./test-job.ts";

describe("the clock", () => {
  const at = (ms: number) => new Date(1_800_000_000_000 + ms);

  test("holds firing after a jump of the database's time until looks agree with the new one", () => {
    const clock = new Clock({ holdAfterJump: true });
    const now = performance.now();
    clock.observe(at(0), now);
    expect(clock.held).toBe(false);
    expect(clock.observe(at(3_600_000), performance.now())).toBeGreaterThan(3_590_000);
    for (let look = 0; look < agreeingLooks; look++) {
      expect(clock.held).toBe(true);
      clock.observe(at(3_600_000), performance.now());
    }
    expect(clock.held).toBe(false);
    clock.observe(at(0), performance.now());
    expect(clock.held).toBe(true);
  });

  test("takes a slow answer for no jump: the time was read somewhere on its way", () => {
    const clock = new Clock({ holdAfterJump: true });
    const start = performance.now() - 60_000;
    clock.observe(at(0), start);
    // Asked a minute ago, answered now: the database's time may lie anywhere in between.
    expect(clock.observe(at(29_000), start)).toBe(0);
    expect(clock.held).toBe(false);
  });

  test("reaches an instant when it has passed for sure, however late in its answer the database read its clock", async () => {
    const clock = new Clock({ holdAfterJump: true });
    const answeredMs = performance.now();
    clock.observe(at(0), answeredMs - 5);
    await clock.reach(at(4));
    expect(performance.now()).toBeGreaterThanOrEqual(answeredMs + 4);
    clock.observe(at(3_600_000), performance.now());
    await clock.reach(at(3_600_000));
  });

  test("counts down to an instant from the last look", () => {
    const clock = new Clock({ holdAfterJump: true });
    clock.observe(at(0), performance.now());
    expect(clock.msUntil(at(10_000))).toBeGreaterThan(9_000);
    expect(clock.msUntil(at(10_000))).toBeLessThanOrEqual(10_000);
    expect(clock.msUntil(at(-1))).toBe(0);
  });
});

describe("a loop", () => {
  const clock = new Clock({ holdAfterJump: false });

  test("that is woken during a pass runs once more before it sleeps", async () => {
    const passes: string[] = [];
    const idle = Promise.withResolvers<void>();
    const loop = new Loop({
      name: "test",
      clock,
      log: silentLog,
      pass: async () => {
        passes.push("pass");
        if (passes.length === 1) loop.wake();
        if (passes.length === 2) idle.resolve();
        return 60_000;
      },
    });
    loop.start();
    await idle.promise;
    await loop.stop();
    expect(passes).toHaveLength(2);
  });

  test("that sleeps longer than one timer may does not wake in between, but when it is woken", async () => {
    const naps: number[] = [];
    const napping = new (class extends Clock {
      elapsedMs = 0;
      override monotonicMs(): number {
        return this.elapsedMs;
      }
      override after(delayMs: number, callback: () => void) {
        const ms = Math.min(delayMs, longestSleepMs);
        naps.push(ms);
        this.elapsedMs += ms;
        setImmediate(callback);
        return { cancel: () => undefined };
      }
    })({ holdAfterJump: false });
    const passes: number[] = [];
    const second = Promise.withResolvers<void>();
    const loop = new Loop({
      name: "test",
      clock: napping,
      log: silentLog,
      pass: async () => {
        if (passes.push(napping.elapsedMs) === 2) second.resolve();
        return 3_600_000;
      },
    });
    loop.start();
    await second.promise;
    await loop.stop();
    expect(passes).toEqual([0, 3_600_000]);
    expect(naps.every((ms) => ms <= longestSleepMs)).toBe(true);
  });

  test("goes on after a failure, and tells an outage once and its end once", async () => {
    const lines: string[] = [];
    const log = {
      ...silentLog,
      error: (_data: object, message: string) => void lines.push(message),
      info: (_data: object, message: string) => void lines.push(message),
    };
    let passes = 0;
    const done = Promise.withResolvers<void>();
    const loop = new Loop({
      name: "test",
      clock,
      log,
      pass: async () => {
        if (++passes < 4) throw new Error("database away");
        done.resolve();
        return 60_000;
      },
    });
    loop.start();
    await done.promise;
    await loop.stop();
    expect(lines).toEqual(["loop failed; it goes on trying", "loop works again"]);
  });
});

describe("a coalescer", () => {
  test("sends what comes while a batch is on its way as the next batch, and answers each", async () => {
    const batches: number[][] = [];
    const gate = Promise.withResolvers<void>();
    const coalescer = new Coalescer<number, number>(
      async (items) => {
        batches.push([...items]);
        if (batches.length === 1) await gate.promise;
        return items.map((item) => item * 10);
      },
      { most: 3 },
    );
    const first = coalescer.add(1);
    await expect.poll(() => batches.length).toBe(1);
    const rest = [2, 3, 4, 5].map((item) => coalescer.add(item));
    gate.resolve();
    expect(await Promise.all([first, ...rest])).toEqual([10, 20, 30, 40, 50]);
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
    await coalescer.idle();
  });

  test("with a second lane sends a full batch beside the first, and never one that is not full", async () => {
    const batches: number[][] = [];
    const gate = Promise.withResolvers<void>();
    const coalescer = new Coalescer<number, number>(
      async (items) => {
        batches.push([...items]);
        await gate.promise;
        return items;
      },
      { most: 2, lanes: 2 },
    );
    const added = [coalescer.add(1)];
    await expect.poll(() => batches).toEqual([[1]]);
    added.push(coalescer.add(2));
    await Promise.resolve();
    expect(batches).toEqual([[1]]);
    for (const item of [3, 4, 5, 6]) added.push(coalescer.add(item));
    await expect.poll(() => batches).toEqual([[1], [2, 3]]);
    gate.resolve();
    expect(await Promise.all(added)).toEqual([1, 2, 3, 4, 5, 6]);
    await coalescer.idle();
    expect(batches.flat().toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("fails those of a batch that fails, and goes on", async () => {
    let fails = true;
    const coalescer = new Coalescer<number, number>(
      async (items) => {
        if (fails) throw new Error("no");
        return items.map(() => 1);
      },
      { most: 3 },
    );
    await expect(coalescer.add(1)).rejects.toThrow("no");
    fails = false;
    expect(await coalescer.add(2)).toBe(1);
  });
});

describe("a running engine", () => {
  test("starts a run as it falls due, is ready, and stops with nothing left behind", async () => {
    const job = testJob();
    const test = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [job] });
    await test.testDatabase.database.execute(
      "create or replace function punctual.now() returns timestamptz language sql volatile as 'select date_trunc(''milliseconds'', clock_timestamp())'",
    );
    await test.engine.start();
    await putSchedule(test.engine, principal, {
      ...named("now"),
      definition: definition({ expression: "rate(1 minute)" }),
    });
    await expect.poll(() => job.calls.length).toBe(1);
    expect(await test.engine.health()).toEqual({
      ready: true,
      checks: { database: { ok: true }, loops: { ok: true }, clock: { ok: true }, timezones: { ok: true } },
    });
    expect(await test.testDatabase.database.execute("select name from punctual.nodes")).toEqual([
      { name: "test" },
    ]);
    await test.engine.stop({ graceSeconds: 5 });
    expect(await test.testDatabase.database.execute("select name from punctual.nodes")).toEqual([]);
    expect(
      await test.testDatabase.database.execute("select state from punctual.queue where state <> 'waiting'"),
    ).toEqual([]);
    await test.testDatabase.drop();
  });
});
