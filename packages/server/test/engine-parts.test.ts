// What workloads are lent of the engine: schedules of their own, and a sealer.
import { getSchedule } from "@punctual/engine";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { engineSchedules, engineSealer } from "../src/index.ts";

const name = { group: "prompts", name: "p-1" };
const prompt = {
  ...name,
  expression: "cron(0 9 * * ? *)",
  timezone: "Europe/Berlin",
  job: "prompts.execute",
  input: { promptId: "p-1" },
};
const runner = {
  name: "prompts.execute",
  key: () => null,
  run: async () => ({ kind: "succeeded", result: null, tally: null }) as const,
};

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", jobs: [runner] });
});
afterEach(() => bench.close());

describe("schedules of a workload", () => {
  const schedules = () => engineSchedules(bench.engine, "scheduled-prompts");
  const put = (more = {}) =>
    schedules().change((_transaction, changes) => changes.put({ ...prompt, ...more }));

  test("are kept with the job as their target, under the workload's name", async () => {
    expect(await put()).toEqual({ ...name, state: "enabled", nextAt: new Date("2026-03-01T08:00:00Z") });
    const principal = { tenant: "default", actor: "test", role: "admin" } as const;
    expect(await getSchedule(bench.engine, principal, name)).toMatchObject({
      target: { kind: "job", job: "prompts.execute" },
      input: { promptId: "p-1" },
      timezone: "Europe/Berlin",
      origin: "workload",
    });
  });

  test("stay paused when what they say is replaced, and go on from then when they are resumed", async () => {
    await put();
    await schedules().change((_transaction, changes) => changes.pause(name));
    expect(await put({ expression: "cron(0 10 * * ? *)" })).toEqual({
      ...name,
      state: "paused",
      nextAt: null,
    });
    expect(await schedules().change((_transaction, changes) => changes.resume(name))).toEqual({
      ...name,
      state: "enabled",
      nextAt: new Date("2026-03-01T09:00:00Z"),
    });
  });

  test("that have had their last time are enabled by a new one", async () => {
    await put({ expression: "at(2026-03-01T09:00:00)" });
    await bench.advanceTo("2026-03-01T08:00:00Z");
    expect(await schedules().find([name])).toMatchObject([{ state: "completed", nextAt: null }]);
    expect(await put({ expression: "at(2026-03-02T09:00:00)" })).toMatchObject({ state: "enabled" });
  });

  test("are held, found and deleted by name", async () => {
    await put();
    const held = await schedules().change(async (_transaction, changes) => {
      const before = await changes.hold(name);
      await changes.delete(name);
      return [before?.state, await changes.hold(name)];
    });
    expect(held).toEqual(["enabled", null]);
    expect(await schedules().find([name])).toEqual([]);
  });
});

describe("a sealer", () => {
  test("opens what it sealed in the same place, and nothing of another place or workload", () => {
    const sealer = engineSealer(bench.engine, "marketplace-metrics");
    const sealed = sealer.seal("refresh token", "tenant 1");
    expect(sealed.includes("refresh token")).toBe(false);
    expect(sealer.open(sealed, "tenant 1")).toBe("refresh token");
    expect(() => sealer.open(sealed, "tenant 2")).toThrow("got one that does not open");
    const another = engineSealer(bench.engine, "crypto-prices");
    expect(() => another.open(sealed, "tenant 1")).toThrow("got one that does not open");
  });

  test("seals anew only what is not yet sealed for the newest key", () => {
    const [key = Buffer.alloc(0)] = bench.engine.secretKeys;
    const sealed = engineSealer(bench.engine, "w").seal("token", "here");
    expect(engineSealer(bench.engine, "w").reseal(sealed, "here")).toBeNull();
    const newest = Buffer.alloc(32, 9);
    const rotating = engineSealer({ secretKeys: [newest, key] }, "w");
    const resealed = rotating.reseal(sealed, "here");
    if (resealed === null) throw new Error("Expected it to be sealed anew, got null.");
    expect(engineSealer({ secretKeys: [newest] }, "w").open(resealed, "here")).toBe("token");
  });
});
