// What holds of a reported run whatever goes wrong around it: repeats, late ends, deaths of nodes and of targets.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  completeRun,
  createEngine,
  deleteSchedule,
  egressPolicy,
  failRun,
  getRun,
  heartbeatRun,
  listDeadLetters,
  logRun,
  pauseSchedule,
  putApp,
  putSchedule,
  redriveDeadLetter,
  retryFailedItems,
  runSchedule,
  silentLog,
  type Engine,
} from "../src/index.ts";
import { heartbeatRuns } from "../src/run/heartbeat-runs.sql.ts";
import { interruptRuns } from "../src/run/interrupt-runs.sql.ts";
import { definition, named, principal } from "./definition.ts";

interface Reporter {
  readonly runId: string;
  readonly runToken: string;
}

const tally = { total: 3, successful: 2, failed: 1, skipped: 0 };
const startedAt = Date.parse("2026-03-01T00:00:00Z");

let bench: TestEngine;
let target: Receiver;
beforeEach(async () => {
  target = await startReceiver();
  target.answer({ status: 202, headers: { "preference-applied": "respond-async" } });
  bench = await createTestEngine({ now: new Date(startedAt) });
  await put({ target: { kind: "http", url: target.url } });
});
afterEach(async () => {
  await bench.close();
  await target.close();
});

const put = (given: Parameters<typeof definition>[0]) =>
  putSchedule(bench.engine, principal, {
    ...named("long"),
    definition: definition({ expression: "cron(0 3 * * ? *)", ...given }),
  });
const fire = async (): Promise<string> =>
  (await runSchedule(bench.engine, principal, { ...named("long"), idempotencyKey: null, input: undefined }))
    .id;
const at = (seconds: number) => bench.advanceTo(new Date(startedAt + seconds * 1000));
const read = (id: string) => getRun(bench.engine, principal, { id });

/** Of the newest delivery. */
function reporter(): Reporter {
  const newest = target.requests.at(-1);
  if (newest === undefined) throw new Error("Expected a delivery, got none.");
  const { headers } = newest;
  return {
    runId: String(headers["punctual-run-id"]),
    runToken: String(headers["punctual-run-token"]),
  };
}

async function delivered(): Promise<Reporter> {
  await fire();
  await bench.engine.workOff();
  return reporter();
}

const beat = (of: Reporter, engine: Engine = bench.engine) =>
  heartbeatRun(engine, { ...of, progress: null, failed: [], recovered: [] });
const complete = (of: Reporter, engine: Engine = bench.engine) =>
  completeRun(engine, { ...of, state: "succeeded", result: "done", tally: null });
const fail = (of: Reporter, retryAfterSeconds: number | null = null) =>
  failRun(bench.engine, { ...of, error: "no paper", retryAfterSeconds, retry: true });
const log = (of: Reporter, count: number) =>
  logRun(bench.engine, {
    ...of,
    lines: Array.from({ length: count }, () => ({ level: "info" as const, message: "line", data: {} })),
  });
const takenOver = expect.objectContaining({ code: "run-taken-over" });

async function countLines(): Promise<unknown> {
  const [row] = await bench.testDatabase.database.execute(
    "select count(*)::int as lines from punctual.run_log",
  );
  return row?.lines;
}

test("a failure that is reported again is answered as it was, whatever the run has come to since", async () => {
  const first = await delivered();
  expect(await fail(first, 90)).toEqual({ state: "waiting" });
  await at(91);
  expect(target.requests).toHaveLength(2);
  expect(await fail(first, 90)).toEqual({ state: "waiting" });
  await complete(reporter());
  expect(await fail(first, 90)).toEqual({ state: "waiting" });
});

test("a death that is reported again is answered as it was, also after it was redriven", async () => {
  await put({ target: { kind: "http", url: target.url }, retry: { maxRetries: 0, maxAgeSeconds: 3600 } });
  const first = await delivered();
  expect(await fail(first)).toEqual({ state: "dead" });
  expect(await fail(first)).toEqual({ state: "dead" });
  const letters = await listDeadLetters(bench.engine, principal, { limit: 10, cursor: null, schedule: null });
  for (const { id } of letters.items) await redriveDeadLetter(bench.engine, principal, { id });
  await bench.engine.workOff();
  expect(target.requests).toHaveLength(2);
  expect(await fail(first)).toEqual({ state: "dead" });
});

test("an end that comes after the attempt was lost changes nothing, and is noted on that attempt", async () => {
  const first = await delivered();
  await at(61);
  expect(await read(first.runId)).toMatchObject({ attempts: [{ outcome: "lost" }] });
  await expect(complete(first)).rejects.toEqual(takenOver);
  expect(await read(first.runId)).toMatchObject({ attempts: [{ outcome: "superseded" }] });
});

test("a run that ends partial says how much of it failed", async () => {
  const of = await delivered();
  await completeRun(bench.engine, { ...of, state: "partial", result: null, tally });
  expect(await read(of.runId)).toMatchObject({ state: "partial", error: "1 of 3 items failed." });
  expect(await completeRun(bench.engine, { ...of, state: "partial", result: null, tally })).toEqual({
    state: "partial",
  });
});

test("failed items are kept also by a heartbeat that brings no progress", async () => {
  const of = await delivered();
  const failed = [{ key: "a", error: "no address" }];
  expect(await heartbeatRun(bench.engine, { ...of, progress: null, failed, recovered: [] })).toMatchObject({
    failed,
  });
  await heartbeatRun(bench.engine, { ...of, progress: { cursor: "c", tally }, failed: [], recovered: [] });
  expect(
    await heartbeatRun(bench.engine, { ...of, progress: null, failed: [], recovered: ["a"] }),
  ).toMatchObject({ failed: [], progress: { cursor: "c", tally } });
});

test("an attempt puts ten thousand lines on record and no more, and the next one as many of its own", async () => {
  const first = await delivered();
  for (let page = 0; page < 100; page++) await log(first, 100);
  await log(first, 50);
  expect(await countLines()).toBe(10_000);
  await at(61);
  await at(63);
  await log(reporter(), 60);
  expect(await countLines()).toBe(10_060);
});

test("after five silences in a row the run is dead: worker lost, with its dead letter", async () => {
  const { runId } = await delivered();
  for (let second = 61, loss = 1; loss <= 5; second += 100, loss++) {
    await at(second);
    await at(second + 30);
  }
  expect(await read(runId)).toMatchObject({ state: "dead", reason: "worker lost", lost: 5 });
  expect(target.requests).toHaveLength(5);
  const letters = await listDeadLetters(bench.engine, principal, { limit: 10, cursor: null, schedule: null });
  expect(letters.items).toMatchObject([{ runId, reason: "worker lost" }]);
});

test("delivered by one node that stops, it is kept alive and ended through another", async () => {
  const other = createEngine({
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: Buffer.alloc(32, 7),
    log: silentLog,
    nodeName: "other",
    holdAfterClockJump: false,
    database: bench.testDatabase.database,
  });
  await other.prepare();
  const of = await delivered();
  await bench.engine.stop({ graceSeconds: 0 });
  for (let second = 45; second <= 180; second += 45) {
    await bench.clock.set(new Date(startedAt + second * 1000));
    await beat(of, other);
    await other.workOff();
  }
  expect(await complete(of, other)).toEqual({ state: "succeeded" });
  expect(await read(of.runId)).toMatchObject({
    state: "succeeded",
    attemptCount: 1,
    lost: 0,
    attempts: [{ outcome: "succeeded", node: bench.engine.nodeId }],
  });
  await other.stop({ graceSeconds: 0 });
});

test.each([
  ["paused", () => pauseSchedule(bench.engine, principal, { ...named("long"), reason: null })],
  ["deleted", () => deleteSchedule(bench.engine, principal, named("long"))],
])("a run that is under way when its schedule is %s ends as its target says", async (_word, change) => {
  const of = await delivered();
  await change();
  await beat(of);
  expect(await complete(of)).toEqual({ state: "succeeded" });
  expect(await read(of.runId)).toMatchObject({ state: "succeeded" });
});

test("its end is told to those who wait for it, once", async () => {
  const ended: unknown[] = [];
  bench.engine.events.on("ended", (runs) => void ended.push(...runs));
  const of = await delivered();
  await complete(of);
  await complete(of);
  expect(ended).toEqual([{ id: of.runId, state: "succeeded" }]);
});

test("the next attempt is told how far the lost one came; a retry of failed items, which ones are meant", async () => {
  await putApp(bench.engine, principal, {
    name: "shop",
    definition: { url: target.url, connection: null, jobs: ["shop.sync"], timeoutSeconds: 30 },
  });
  await put({ target: { kind: "job", job: "shop.sync" } });
  const first = await delivered();
  const progress = { cursor: "c", tally };
  const failed = [{ key: "a", error: "no address" }];
  await heartbeatRun(bench.engine, { ...first, progress, failed, recovered: [] });
  await at(61);
  await at(63);
  expect(target.requests).toHaveLength(2);
  expect(await beat(reporter())).toEqual({ leaseSeconds: 60, progress, onlyItems: null, failed });
  await completeRun(bench.engine, { ...reporter(), state: "partial", result: null, tally });
  await retryFailedItems(bench.engine, principal, { id: first.runId });
  await bench.engine.workOff();
  expect(await beat(reporter())).toMatchObject({ onlyItems: ["a"], failed });
});

test("a node that has no secret key gives no token, and a 202 is a success as it always was", async () => {
  const keyless = createEngine({
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName: "keyless",
    holdAfterClockJump: false,
    database: bench.testDatabase.database,
  });
  await keyless.prepare();
  const id = await fire();
  await keyless.workOff();
  expect(target.requests[0]?.headers).not.toHaveProperty("punctual-run-token");
  expect(await read(id)).toMatchObject({ state: "succeeded" });
  await keyless.stop({ graceSeconds: 0 });
});

test("a node that lets go a moment too late, of a run that it has just handed over, leaves it to its target", async () => {
  const of = await delivered();
  await at(20);
  await beat(of);
  const token = String(target.requests[0]?.headers["punctual-fencing-token"]);
  const held = { runIds: [of.runId], tokens: [token] };
  const { database } = bench.testDatabase;
  expect(await database.query(heartbeatRuns, { ...held, leaseSeconds: 30 })).toEqual([]);
  await database.query(interruptRuns, { ...held, error: "The node stopped." });
  await at(79);
  expect(await complete(of)).toEqual({ state: "succeeded" });
  expect(await read(of.runId)).toMatchObject({ lost: 0, attemptCount: 1 });
});
