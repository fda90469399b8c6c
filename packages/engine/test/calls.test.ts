// Calls: a run made by hand or for a caller, once per key, joined while the same work is under way.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  callJob,
  callJobs,
  createEngine,
  egressPolicy,
  getRun,
  listRuns,
  listSchedules,
  metrics,
  putSchedule,
  runSchedule,
  silentLog,
  waitForRun,
  type AttemptEnd,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob, type TestJob } from "./test-job.ts";

let end: AttemptEnd | Promise<AttemptEnd> = succeeded;
let job: TestJob;
let bench: TestEngine;
beforeEach(async () => {
  end = succeeded;
  job = testJob({
    key: ({ input }) => (input === null ? null : String(JSON.parse(input).key ?? "")) || null,
    run: () => end,
  });
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [job] });
});
afterEach(() => bench.close());

const call = (given: object = {}) =>
  callJob(bench.engine, principal, {
    job: "test.job",
    input: { key: "a" },
    scheduledAt: null,
    idempotencyKey: null,
    ...given,
  });
const work = () => bench.advanceTo("2026-03-01T00:00:30Z");

describe("a call of a job", () => {
  test("makes a run of kind call, due at once, with the caller as actor", async () => {
    const { id, joined } = await call();
    expect(joined).toBe(false);
    await work();
    expect(await getRun(bench.engine, principal, { id })).toMatchObject({
      kind: "call",
      job: "test.job",
      schedule: null,
      state: "succeeded",
      result: { done: true },
    });
    const [row] = await bench.testDatabase.database.execute("select actor from punctual.runs");
    expect(row).toEqual({ actor: "test" });
  });

  test("joins the open run with the same key, and not one that has ended", async () => {
    const [first, second, other] = [await call(), await call(), await call({ input: { key: "b" } })];
    expect(second).toEqual({ id: first.id, joined: true });
    expect(other.joined).toBe(false);
    await work();
    expect((await call()).joined).toBe(false);
    await work();
    expect(job.calls).toHaveLength(3);
  });

  test("of which many come at the same moment makes one run", async () => {
    const called = await Promise.all(Array.from({ length: 20 }, () => call()));
    expect(new Set(called.map(({ id }) => id)).size).toBe(1);
    expect(called.filter(({ joined }) => !joined)).toHaveLength(1);
  });

  test("with a repeated Idempotency-Key gets its first run again, ended or not", async () => {
    const first = await call({ idempotencyKey: "k1" });
    await work();
    expect(await call({ idempotencyKey: "k1" })).toEqual({ id: first.id, joined: true });
    await work();
    expect(job.calls).toHaveLength(1);
    await expect(call({ idempotencyKey: "k1", input: { key: "b" } })).rejects.toMatchObject({
      code: "idempotency-conflict",
    });
  });

  test("with the same key from many at once makes one run", async () => {
    const called = await Promise.all(
      Array.from({ length: 20 }, () => call({ idempotencyKey: "k1", input: {} })),
    );
    expect(new Set(called.map(({ id }) => id)).size).toBe(1);
  });

  test("that is repeated after it died is tried again under its id", async () => {
    end = { kind: "gave-up", error: "not now" };
    const first = await call({ idempotencyKey: "k1" });
    await work();
    end = succeeded;
    expect((await call({ idempotencyKey: "k1" })).id).toBe(first.id);
    await work();
    expect(await getRun(bench.engine, principal, first)).toMatchObject({
      state: "succeeded",
      attemptCount: 2,
    });
  });

  test("of an unknown job, or with an input that has no key, is refused", async () => {
    await expect(call({ job: "test.jop" })).rejects.toMatchObject({
      code: "unknown-job",
      message: expect.stringContaining('"test.job"'),
    });
  });
});

describe("calls without a key", () => {
  const free = { job: "test.job", scheduledAt: null, idempotencyKey: null };
  const all = () =>
    bench.testDatabase.database.execute("select id, tenant, actor from punctual.runs order by id");

  test("made at once are runs of their own, in the order of the calls", async () => {
    const calls = Array.from({ length: 1_200 }, (_, number) => ({ ...free, input: { number } }));
    const called = await callJobs(bench.engine, principal, calls);
    expect(called.every(({ joined }) => !joined)).toBe(true);
    expect(new Set(called.map(({ id }) => id)).size).toBe(1_200);
    await work();
    const inputs = new Map(job.calls.map(({ input, run }) => [run.id, input]));
    expect(called.map(({ id }) => inputs.get(id))).toEqual(calls.map(({ input }) => JSON.stringify(input)));
  });

  test("of several tenants at the same moment are each its caller's", async () => {
    const other = { ...principal, tenant: "other", actor: "somebody" };
    const called = await Promise.all(
      [principal, other].map((whose) => callJob(bench.engine, whose, { ...free, input: {} })),
    );
    expect(await all()).toEqual([
      { id: called[0]?.id, tenant: principal.tenant, actor: "test" },
      { id: called[1]?.id, tenant: "other", actor: "somebody" },
    ]);
  });

  test("do not pay for one among them that cannot be stored", async () => {
    const unstorable = { ...principal, actor: "no\u0000body" };
    const [good, bad] = await Promise.allSettled(
      [principal, unstorable].map((whose) => callJob(bench.engine, whose, { ...free, input: {} })),
    );
    expect([good?.status, bad?.status]).toEqual(["fulfilled", "rejected"]);
    expect(await all()).toHaveLength(1);
  });

  test.each([null, "k"])(
    "that are due later begin then and not before, Idempotency-Key %s",
    async (idempotencyKey) => {
      const dueAt = new Date("2026-03-01T00:05:00Z");
      const { id } = await callJob(bench.engine, principal, { ...free, input: {}, dueAt, idempotencyKey });
      await bench.advanceTo("2026-03-01T00:04:59.500Z");
      expect(job.calls).toEqual([]);
      await bench.advanceTo("2026-03-01T00:05:00Z");
      expect(await getRun(bench.engine, principal, { id })).toMatchObject({ state: "succeeded", dueAt });
    },
  );

  test("that were due in the past begin at once", async () => {
    await callJob(bench.engine, principal, { ...free, input: {}, dueAt: new Date("2020-01-01T00:00:00Z") });
    await work();
    expect(job.calls).toHaveLength(1);
  });
});

test("a node that leaves the work to others makes runs and begins none", async () => {
  const caller = createEngine({
    database: bench.testDatabase.database,
    jobs: [job],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: Buffer.alloc(32, 7),
    log: silentLog,
    nodeName: "caller",
    worksOnRuns: false,
  });
  await caller.start();
  const made = { job: "test.job", input: {}, scheduledAt: null, idempotencyKey: null };
  const { id } = await callJob(caller, principal, made);
  expect((await caller.health()).ready).toBe(true);
  await caller.stop({ graceSeconds: 1 });
  expect((await getRun(bench.engine, principal, { id })).state).toBe("waiting");
  await work();
  expect((await getRun(bench.engine, principal, { id })).state).toBe("succeeded");
});

describe("waiting for a run", () => {
  test("answers as soon as it has ended", async () => {
    const { id } = await call();
    const waiting = waitForRun(bench.engine, principal, { id, seconds: 30 });
    await work();
    expect(await waiting).toMatchObject({ id, state: "succeeded", result: { done: true } });
  });

  test("answers it as it is when the patience is spent or the caller has gone", async () => {
    const { id } = await call();
    expect(await waitForRun(bench.engine, principal, { id, seconds: 0 })).toMatchObject({ state: "waiting" });
    const gone = new AbortController();
    const waiting = waitForRun(bench.engine, principal, { id, seconds: 600, signal: gone.signal });
    gone.abort();
    expect(await waiting).toMatchObject({ state: "waiting" });
  });

  test("knows no other tenant's run", async () => {
    const { id } = await call();
    await expect(
      waitForRun(bench.engine, { ...principal, tenant: "other" }, { id, seconds: 0 }),
    ).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("firing a schedule now", () => {
  const one = named("one");
  beforeEach(() =>
    putSchedule(bench.engine, principal, {
      ...one,
      definition: definition({ input: { key: "own" }, state: "paused" }),
    }),
  );

  test("runs it beside its expression, paused or not, with its own input or another", async () => {
    const run = await runSchedule(bench.engine, principal, { ...one, idempotencyKey: null });
    expect(run).toMatchObject({ kind: "manual", schedule: "default/one", state: "waiting" });
    await runSchedule(bench.engine, principal, { ...one, idempotencyKey: null, input: { key: "other" } });
    await work();
    expect(job.calls.map((made) => made.input).sort()).toEqual(['{"key":"other"}', '{"key":"own"}']);
  });

  test("with the same Idempotency-Key gives the same run", async () => {
    const first = await runSchedule(bench.engine, principal, { ...one, idempotencyKey: "k" });
    expect((await runSchedule(bench.engine, principal, { ...one, idempotencyKey: "k" })).id).toBe(first.id);
  });
});

describe("where punctual.now() was replaced by one with microseconds", () => {
  beforeEach(async () => {
    await bench.testDatabase.database.execute(
      `create or replace function punctual.now() returns timestamptz language sql volatile security definer
         as 'select now + interval ''123 microseconds'' from punctual.manual_clock'`,
    );
  });

  test("runs by hand and by calls are scheduled in whole milliseconds, and found by their time", async () => {
    await putSchedule(bench.engine, principal, {
      ...named("yearly"),
      definition: definition({ expression: "cron(0 0 1 1 ? 2099)", overlap: "allow" }),
    });
    const made = [
      await runSchedule(bench.engine, principal, { ...named("yearly"), idempotencyKey: null }),
      await call({ input: {} }),
      await call({ idempotencyKey: "k" }),
    ];
    const times = await bench.testDatabase.database.execute(
      `select r.scheduled_at::text as run, q.scheduled_at::text as queue
         from punctual.runs r join punctual.queue q on q.run_id = r.id`,
    );
    expect(times).toEqual(
      made.map(() => ({ run: "2026-03-01 00:00:30+00", queue: "2026-03-01 00:00:30+00" })),
    );
    await work();
    for (const { id } of made)
      expect(await getRun(bench.engine, principal, { id })).toMatchObject({
        state: "succeeded",
        scheduledAt: new Date("2026-03-01T00:00:30Z"),
        attempts: [expect.objectContaining({ outcome: "succeeded" })],
      });
  });
});

test("runs are listed newest first, by page and by filter", async () => {
  for (const key of ["a", "b", "c"]) {
    await call({ input: { key } });
    await bench.clock.advance({ seconds: 1 });
  }
  const list = { limit: 2, cursor: null, schedule: null, job: null, state: null, from: null, to: null };
  const first = await listRuns(bench.engine, principal, list);
  const second = await listRuns(bench.engine, principal, { ...list, cursor: first.nextCursor });
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null]);
  const at = (index: number) => first.items[index]?.scheduledAt.getTime() ?? 0;
  expect(at(0)).toBeGreaterThan(at(1));
  expect((await listRuns(bench.engine, principal, { ...list, state: ["dead"] })).items).toEqual([]);
  expect(
    (await listRuns(bench.engine, principal, { ...list, job: "test.job", state: ["waiting", "dead"] })).items,
  ).toHaveLength(2);
  await expect(
    listRuns(bench.engine, principal, { ...list, cursor: first.nextCursor, job: "other" }),
  ).rejects.toMatchObject({ code: "invalid-cursor" });
});

test("a forged position in a cursor of the right list is refused, not an error of the database", async () => {
  const list = { limit: 1, cursor: null, schedule: null, job: null, state: null, from: null, to: null };
  await call();
  await call({ input: { key: "b" } });
  const { nextCursor } = await listRuns(bench.engine, principal, list);
  const [seal] = Buffer.from(nextCursor ?? "", "base64url")
    .toString()
    .split("\n");
  const forged = Buffer.from(`${seal}\nyesterday\n'; drop table runs`).toString("base64url");
  await expect(listRuns(bench.engine, principal, { ...list, cursor: forged })).rejects.toMatchObject({
    code: "invalid-cursor",
  });
});

test("a NUL in the position of a schedules' cursor is refused too", async () => {
  for (const name of ["a", "b"]) {
    await putSchedule(bench.engine, principal, { ...named(name), definition: definition() });
  }
  const list = { limit: 1, cursor: null, group: null, state: null, search: null };
  const { nextCursor } = await listSchedules(bench.engine, principal, list);
  const [seal] = Buffer.from(nextCursor ?? "", "base64url")
    .toString()
    .split("\n");
  const forged = Buffer.from(`${seal}\ndefault\na\u0000`).toString("base64url");
  await expect(listSchedules(bench.engine, principal, { ...list, cursor: forged })).rejects.toMatchObject({
    code: "invalid-cursor",
  });
});

test("the metrics count runs by job and state", async () => {
  await call();
  await work();
  end = { kind: "gave-up", error: "no" };
  await call({ input: { key: "b" } });
  await work();
  expect(await metrics(bench.engine)).toMatchObject({
    runs: expect.arrayContaining([
      { job: "test.job", state: "succeeded", count: 1 },
      { job: "test.job", state: "dead", count: 1 },
    ]),
    deadLetters: 1,
  });
});
