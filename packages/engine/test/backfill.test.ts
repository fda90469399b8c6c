// Backfills: each time of a past range has its run, once, however often it is asked for.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makePage } from "../src/backfill/make-page.ts";
import { deleteSchedule, retryRun, type AttemptEnd } from "../src/index.ts";
import { failOn, now, openBackfillBench, patience, timesOf, type BackfillBench } from "./backfill-bench.ts";
import { named, principal } from "./definition.ts";
import { succeeded } from "./test-job.ts";

let bench: BackfillBench;
beforeEach(async () => void (bench = await openBackfillBench()));
afterEach(() => bench.close());

describe("a backfill", () => {
  test("runs every time of its range at its nominal time, due now, and is done when the last has ended", async () => {
    await bench.put();
    const { id } = await bench.start();
    expect(await bench.read(id)).toMatchObject({
      state: "running",
      total: 4,
      made: 0,
      schedule: "default/daily",
    });
    await bench.work();
    const made = await bench.runs();
    expect(timesOf(made)).toEqual(["01", "02", "03", "04"].map((day) => `2026-03-${day}T02:00:00.000Z`));
    for (const run of made)
      expect(run).toMatchObject({
        kind: "backfill",
        state: "succeeded",
        dueAt: new Date(now),
        attemptCount: 1,
      });
    const counts = { total: 4, made: 4, succeeded: 4, failed: 0, open: 0, skipped: 0 };
    expect(await bench.read(id)).toMatchObject({ state: "done", actor: "test", ...counts });
  });

  test("keeps no more runs open than its concurrency", async () => {
    const ends: ((end: AttemptEnd) => void)[] = [];
    bench.endWith(() => new Promise((resolve) => ends.push(resolve)));
    await bench.put();
    const { id } = await bench.start({ concurrency: 2 });
    await bench.engine.start();
    await expect.poll(() => bench.job.calls.length, patience).toBe(2);
    bench.engine.events.emit("planned");
    await expect.poll(() => bench.read(id)).toMatchObject({ made: 2, open: 2 });
    ends[0]?.(succeeded);
    await expect.poll(() => bench.job.calls.length, patience).toBe(3);
    expect(await bench.read(id)).toMatchObject({ made: 3, open: 2, succeeded: 1 });
    bench.endWith(() => succeeded);
    for (const finish of ends) finish(succeeded);
    await expect.poll(() => bench.read(id), patience).toMatchObject({ state: "done", succeeded: 4 });
  });

  test("asked for again passes over what succeeded and opens what did not", async () => {
    bench.endWith(failOn("2026-03-02"));
    await bench.put();
    const first = await bench.start();
    await bench.work();
    expect(await bench.read(first.id)).toMatchObject({ state: "done", made: 4, succeeded: 3, failed: 1 });
    const dead = (await bench.runs()).find(({ state }) => state === "dead");
    bench.endWith(() => succeeded);
    const second = await bench.start({ input: { again: true } });
    await bench.work();
    expect(await bench.read(second.id)).toMatchObject({ state: "done", made: 1, succeeded: 1, skipped: 3 });
    expect(await bench.runs()).toHaveLength(4);
    expect(bench.job.calls.at(-1)).toMatchObject({
      input: '{"again":true}',
      run: { id: dead?.id, attempt: 2 },
    });
    expect(await bench.read(first.id)).toMatchObject({ succeeded: 3, failed: 1 });
  });

  test("passes over a time whose scheduled run succeeded, and runs one that was missed", async () => {
    await bench.put({ catchUp: "none" });
    await bench.advanceTo("2026-03-06T02:00:00Z");
    await bench.advanceTo("2026-03-08T12:00:00Z");
    expect((await bench.runs()).map(({ state }) => state)).toEqual(["succeeded", "missed", "missed"]);
    const { id } = await bench.start({
      from: new Date("2026-03-06T00:00:00Z"),
      to: new Date("2026-03-08T12:00:00Z"),
    });
    await bench.work();
    expect(await bench.read(id)).toMatchObject({ total: 3, made: 2, succeeded: 2, skipped: 1 });
  });

  test("runs a time that succeeded again only where it is asked for, as a run of its own", async () => {
    await bench.put();
    await bench.start();
    await bench.work();
    const again = await bench.start({ includeSucceeded: true });
    await bench.work();
    expect(await bench.read(again.id)).toMatchObject({ made: 4, succeeded: 4, skipped: 0 });
    const all = await bench.runs();
    expect(new Set(all.map(({ id }) => id)).size).toBe(8);
    expect(all.map(({ kind }) => kind).sort()).toEqual([
      ...Array(4).fill("backfill"),
      ...Array(4).fill("manual"),
    ]);
    expect(all.every(({ attemptCount }) => attemptCount === 1)).toBe(true);
  });

  test("leaves a time alone that has a run under way", async () => {
    await bench.put();
    const first = await bench.start({ concurrency: 4 });
    await makePage(bench.engine.database);
    const second = await bench.start();
    await makePage(bench.engine.database);
    expect(await bench.read(second.id)).toMatchObject({ made: 0, skipped: 4 });
    await bench.work();
    expect(await bench.read(second.id)).toMatchObject({ state: "done" });
    expect(await bench.read(first.id)).toMatchObject({ state: "done", succeeded: 4 });
  });

  test("keeps what its schedule said when it was asked for", async () => {
    await bench.put();
    const { id } = await bench.start();
    await bench.put({ expression: "cron(0 5 * * ? *)" });
    await bench.work();
    expect(await bench.read(id)).toMatchObject({ made: 4 });
    expect(timesOf(await bench.runs())[0]).toBe("2026-03-01T02:00:00.000Z");
  });

  test("makes nothing more once its schedule is deleted", async () => {
    await bench.put();
    const { id } = await bench.start({ concurrency: 1 });
    await makePage(bench.engine.database);
    await deleteSchedule(bench.engine, principal, named("daily"));
    await bench.work();
    expect(await bench.read(id)).toMatchObject({ state: "cancelled", made: 1, failed: 1, open: 0 });
    expect(bench.job.calls).toEqual([]);
  });

  test("with the same idempotency key is the same backfill, with another request it is refused", async () => {
    await bench.put();
    const first = await bench.start({ idempotencyKey: "k" });
    expect((await bench.start({ idempotencyKey: "k" })).id).toBe(first.id);
    await expect(bench.start({ idempotencyKey: "k", concurrency: 3 })).rejects.toMatchObject({
      code: "idempotency-conflict",
    });
  });

  test("of a range without a time is done at once", async () => {
    await bench.put();
    const noon = new Date("2026-03-02T12:00:00Z");
    const backfill = await bench.start({ from: noon, to: noon });
    expect(backfill).toMatchObject({ state: "done", total: 0, made: 0 });
  });

  test("whose dead run is retried by hand while it goes on counts what that came to", async () => {
    bench.endWith(failOn("2026-03-01"));
    await bench.put();
    const { id } = await bench.start({ concurrency: 1 });
    await makePage(bench.engine.database);
    await bench.engine.workOff();
    const dead = (await bench.runs()).find(({ state }) => state === "dead");
    bench.endWith(() => succeeded);
    await retryRun(bench.engine, principal, { id: dead?.id ?? "" });
    await bench.work();
    expect((await bench.runs()).every(({ state }) => state === "succeeded")).toBe(true);
    expect(await bench.read(id)).toMatchObject({ state: "done", made: 4, failed: 1 });
  });
});

test("two nodes that make one backfill make every run once", async () => {
  await bench.put({ expression: "cron(* * * * ? *)" });
  const { id, total } = await bench.start({ concurrency: 1000 });
  const pages = Array.from({ length: 12 }, () => makePage(bench.engine.database));
  const made = (await Promise.all(pages)).reduce((sum, page) => sum + (page?.waiting ?? 0), 0);
  expect(made).toBe(1000);
  expect(await bench.read(id)).toMatchObject({ total, made: 1000, open: 1000 });
});
