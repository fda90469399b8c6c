// Retrying failed items: the same run works on those alone, and its tally stays that of the whole.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  callJob,
  getRun,
  retryFailedItems,
  retryRun,
  type AttemptEnd,
  type AttemptTools,
  type Tally,
} from "../src/index.ts";
import { principal } from "./definition.ts";
import { testJob } from "./test-job.ts";

const all = Array.from({ length: 100 }, (_, index) => `item-${String(index).padStart(3, "0")}`);
const noItems: Tally = { total: 0, successful: 0, failed: 0, skipped: 0 };

let broken: Set<string>;
let worked: string[];
/** The attempt's process is gone when it comes to this item. */
let vanishesAt: string | null;
let bench: TestEngine;
beforeEach(async () => {
  broken = new Set(all.filter((_, index) => index % 15 === 0));
  worked = [];
  vanishesAt = null;
  const job = testJob({ run: (_call, tools) => workOn(tools) });
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", jobs: [job] });
});
afterEach(() => bench.close());

/** Keeps its progress after each item, as a fan-out does after each page. */
async function workOn(tools: AttemptTools): Promise<AttemptEnd> {
  const { onlyItems } = tools;
  const cursor = tools.progress?.cursor ?? "";
  let tally = tools.progress?.tally ?? noItems;
  for (const key of all.filter((item) => item > cursor && (onlyItems?.has(item) ?? true))) {
    if (key === vanishesAt) await vanish();
    worked.push(key);
    const failed = broken.has(key) ? [{ key, error: "broken" }] : [];
    const recovered = onlyItems !== null && failed.length === 0 ? [key] : [];
    tally = added(tally, { failed: failed.length, isRetry: onlyItems !== null });
    await tools.saveProgress({ cursor: key, tally }, failed, recovered);
  }
  return { kind: tally.failed > 0 ? "partial" : "succeeded", result: null, tally };
}

/** As if the rescuer had come meanwhile: the token finds no row any more. */
async function vanish(): Promise<void> {
  vanishesAt = null;
  await bench.testDatabase.database.execute(`update punctual.queue
    set state = 'waiting', token = null, node = null, lease_until = null, attempt_started_at = null`);
}

function added(tally: Tally, { failed, isRetry }: { failed: number; isRetry: boolean }): Tally {
  const [successful, newlyFailed] = isRetry ? [1 - failed, failed - 1] : [1 - failed, failed];
  return {
    ...tally,
    total: tally.total + (isRetry ? 0 : 1),
    successful: tally.successful + successful,
    failed: tally.failed + newlyFailed,
  };
}

const call = { job: "test.job", input: {}, scheduledAt: null, idempotencyKey: null };
const work = () => bench.engine.workOff();
const read = (id: string) => getRun(bench.engine, principal, { id });
const retry = (id: string) => retryFailedItems(bench.engine, principal, { id });

/** A run of 100 items of which 7 failed. */
async function partialRun(): Promise<string> {
  const { id } = await callJob(bench.engine, principal, call);
  await work();
  expect(await read(id)).toMatchObject({
    state: "partial",
    tally: { total: 100, successful: 93, failed: 7 },
  });
  worked = [];
  return id;
}

test("seven of a hundred items are run again; five recover, and the run is partial with the two that did not", async () => {
  const id = await partialRun();
  const failed = [...broken];
  broken = new Set(failed.slice(5));
  expect(await retry(id)).toMatchObject({ id, state: "waiting", tally: { total: 100, failed: 7 } });
  await work();
  expect(worked).toEqual(failed);
  const run = await read(id);
  expect(run).toMatchObject({
    state: "partial",
    tally: { total: 100, successful: 98, failed: 2, skipped: 0 },
    attemptCount: 2,
  });
  expect(run.items.map(({ key }) => key)).toEqual(failed.slice(5));
  broken = new Set();
  await retry(id);
  await work();
  expect(await read(id)).toMatchObject({
    state: "succeeded",
    items: [],
    tally: { total: 100, successful: 100, failed: 0 },
  });
});

test("killed in the middle of it, the next attempt goes on with what has not recovered", async () => {
  const id = await partialRun();
  const failed = [...broken];
  broken = new Set(failed.slice(5));
  vanishesAt = failed[3] ?? null;
  await retry(id);
  await work();
  expect(worked).toEqual([...failed.slice(0, 4), ...failed.slice(3)]);
  const run = await read(id);
  expect(run).toMatchObject({ state: "partial", tally: { total: 100, successful: 98, failed: 2 } });
  expect(run.items.map(({ key }) => key)).toEqual(failed.slice(5));
});

test("a plain retry of it means all items again, and begins its record anew", async () => {
  const id = await partialRun();
  await retryRun(bench.engine, principal, { id });
  expect((await read(id)).items).toEqual([]);
  await work();
  expect(worked).toHaveLength(100);
  expect(await read(id)).toMatchObject({ tally: { total: 100, failed: 7 } });
});

test("a run that succeeded, one that is open and one of another tenant are refused", async () => {
  const id = await partialRun();
  const stranger = { ...principal, tenant: "other" };
  await expect(retryFailedItems(bench.engine, stranger, { id })).rejects.toMatchObject({ code: "not-found" });
  await retry(id);
  await expect(retry(id)).rejects.toMatchObject({ code: "no-failed-items" });
  broken = new Set();
  await work();
  await expect(retry(id)).rejects.toMatchObject({ code: "no-failed-items" });
});
