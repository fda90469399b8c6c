// Backfills as a whole: cancelled, and listed.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makePage } from "../src/backfill/make-page.ts";
import { cancelBackfill, listBackfills, listRuns, type AttemptEnd } from "../src/index.ts";
import { failOn, openBackfillBench, patience, timesOf, type BackfillBench } from "./backfill-bench.ts";
import { prune } from "../src/loop/pruner.ts";
import { principal } from "./definition.ts";
import { succeeded } from "./test-job.ts";

let bench: BackfillBench;
beforeEach(async () => void (bench = await openBackfillBench()));
afterEach(() => bench.close());

describe("a backfill that is cancelled", () => {
  test("makes nothing more and cancels its open runs, a running one only where it is asked for", async () => {
    const stopped = Promise.withResolvers<AttemptEnd>();
    bench.endWith(() => stopped.promise);
    await bench.put();
    const { id } = await bench.start({ concurrency: 1 });
    await bench.engine.start();
    await expect.poll(() => bench.job.calls.length, patience).toBe(1);
    expect(await cancelBackfill(bench.engine, principal, { id })).toMatchObject({
      state: "cancelled",
      made: 1,
      open: 1,
    });
    expect(await cancelBackfill(bench.engine, principal, { id, runningToo: true })).toMatchObject({
      state: "cancelled",
      made: 1,
      open: 0,
      failed: 1,
    });
    expect(await bench.runs()).toMatchObject([
      { state: "cancelled", reason: "the backfill was cancelled by test" },
    ]);
    stopped.resolve(succeeded);
  });

  test("cancels those that wait", async () => {
    await bench.put();
    const { id } = await bench.start({ concurrency: 3 });
    await makePage(bench.engine.database);
    expect(await cancelBackfill(bench.engine, principal, { id })).toMatchObject({
      made: 3,
      failed: 3,
      open: 0,
    });
    await bench.work();
    expect(bench.job.calls).toEqual([]);
  });

  test("is refused when it is done, and of another tenant it does not exist", async () => {
    await bench.put();
    const { id } = await bench.start();
    const stranger = { ...principal, tenant: "other" };
    await expect(cancelBackfill(bench.engine, stranger, { id })).rejects.toMatchObject({ code: "not-found" });
    expect((await listBackfills(bench.engine, stranger, everything)).items).toEqual([]);
    await bench.work();
    await expect(cancelBackfill(bench.engine, principal, { id })).rejects.toMatchObject({
      code: "backfill-ended",
    });
  });
});

const everything = { limit: 1, cursor: null, schedule: null, state: null };

test("a backfill that was over before the retention is forgotten, one under way never", async () => {
  await bench.put();
  const over = await bench.start();
  await bench.work();
  await bench.clock.set("2026-05-01T00:00:00Z");
  const open = await bench.start();
  await bench.clock.set("2026-08-01T00:00:00Z");
  await prune(bench.engine, { runDays: 30 });
  await expect(bench.read(over.id)).rejects.toMatchObject({ code: "not-found" });
  expect(await bench.read(open.id)).toMatchObject({ state: "running" });
});

test("runs are listed by the backfill that made them or opened them again", async () => {
  bench.endWith(failOn("2026-03-02"));
  await bench.put();
  const first = await bench.start();
  await bench.work();
  const second = await bench.start();
  await bench.work();
  const all = { limit: 10, cursor: null, schedule: null, job: null, state: null, from: null, to: null };
  const runsOf = async (backfill: string) =>
    (await listRuns(bench.engine, principal, { ...all, backfill })).items;
  expect(await runsOf(first.id)).toHaveLength(4);
  expect(timesOf(await runsOf(second.id))).toEqual(["2026-03-02T02:00:00.000Z"]);
  await expect(runsOf("none")).rejects.toMatchObject({ code: "not-found" });
});

test("backfills are listed newest first, by page, schedule and state", async () => {
  await bench.put();
  const older = await bench.start();
  await bench.work();
  await bench.clock.advance({ seconds: 1 });
  const newer = await bench.start();
  const first = await listBackfills(bench.engine, principal, everything);
  const second = await listBackfills(bench.engine, principal, { ...everything, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([newer.id, older.id]);
  const done = await listBackfills(bench.engine, principal, { ...everything, state: "done" });
  expect(done.items.map(({ id }) => id)).toEqual([older.id]);
  const other = await listBackfills(bench.engine, principal, { ...everything, schedule: "other" });
  expect(other.items).toEqual([]);
});
