// Runs whose targets report by themselves: handed over, kept alive, ended, lost, taken over.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  cancelRun,
  completeRun,
  failRun,
  getRun,
  heartbeatRun,
  listDeadLetters,
  logRun,
  putSchedule,
  readRunLog,
  runSchedule,
  scheduleDefinition,
  type Principal,
} from "../src/index.ts";

const principal: Principal = { tenant: "default", actor: "a test", role: "admin" };
const tally = { total: 3, successful: 2, failed: 1, skipped: 0 };
let bench: TestEngine;
let target: Receiver;

beforeEach(async () => {
  target = await startReceiver();
  target.answer({ status: 202, headers: { "preference-applied": "respond-async" } });
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", publicUrl: "https://punctual.example" });
  await putSchedule(bench.engine, principal, {
    group: "default",
    name: "long",
    definition: scheduleDefinition.parse({
      expression: "cron(0 3 * * ? *)",
      target: { kind: "http", url: target.url },
      retry: { maxRetries: 1, maxAgeSeconds: 3600 },
    }),
  });
});
afterEach(async () => {
  await bench.close();
  await target.close();
});

/** Delivers a run; answers how its target may report. */
async function delivered() {
  const run = await runSchedule(bench.engine, principal, {
    group: "default",
    name: "long",
    idempotencyKey: null,
    input: undefined,
  });
  await bench.engine.workOff();
  return reporterOf(run.id);
}

function reporterOf(runId: string) {
  const headers = target.requests.at(-1)?.headers;
  const [url, runToken] = [headers?.["punctual-run-url"], headers?.["punctual-run-token"]];
  expect(url).toBe(`https://punctual.example/api/v1/runs/${runId}`);
  return { runId, runToken: String(runToken) };
}

const minute = (n: number) => `2026-03-01T00:${String(n).padStart(2, "0")}:00Z`;
const stateOf = async (id: string) => (await getRun(bench.engine, principal, { id })).state;
const heartbeat = (reporter: { runId: string; runToken: string }) =>
  heartbeatRun(bench.engine, { ...reporter, progress: null, failed: [], recovered: [] });
const complete = (reporter: { runId: string; runToken: string }) =>
  completeRun(bench.engine, { ...reporter, state: "succeeded", result: { sent: 3 }, tally: null });
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("A run whose target answered 202 and goes on", () => {
  it("runs for as long as it says that it lives, and ends when it says so", async () => {
    const reporter = await delivered();
    for (let at = 1; at <= 10; at += 1) {
      await bench.advanceTo(`2026-03-01T00:00:${String(at * 5).padStart(2, "0")}Z`);
      expect(await heartbeat(reporter)).toMatchObject({ leaseSeconds: 60, progress: null, onlyItems: null });
    }
    for (let at = 1; at <= 3; at += 1) {
      await bench.advanceTo(minute(at));
      await heartbeat(reporter);
      expect(await stateOf(reporter.runId)).toBe("running");
    }
    expect(await complete(reporter)).toEqual({ state: "succeeded" });
    expect(await getRun(bench.engine, principal, { id: reporter.runId })).toMatchObject({
      state: "succeeded",
      result: { sent: 3 },
      attemptCount: 1,
      lost: 0,
      attempts: [{ number: 1, outcome: "succeeded" }],
    });
    expect(target.requests).toHaveLength(1);
  });

  it("that falls silent is lost, spends no retry, and is delivered again under a newer token", async () => {
    const first = await delivered();
    await bench.advanceTo("2026-03-01T00:00:59Z");
    expect(await stateOf(first.runId)).toBe("running");
    await bench.advanceTo("2026-03-01T00:01:01Z");
    await bench.advanceTo(minute(2));
    expect(target.requests).toHaveLength(2);
    const second = reporterOf(first.runId);
    await expect(heartbeat(first)).rejects.toEqual(code("run-taken-over"));
    await expect(complete(first)).rejects.toEqual(code("run-taken-over"));
    expect(await complete(second)).toEqual({ state: "succeeded" });
    expect(await getRun(bench.engine, principal, { id: first.runId })).toMatchObject({
      state: "succeeded",
      lost: 1,
      // Counted as lost, and then heard of all the same.
      attempts: [{ outcome: "superseded" }, { outcome: "succeeded" }],
    });
  });

  it("is answered again when its report comes again, and nobody may turn success into failure", async () => {
    const reporter = await delivered();
    await complete(reporter);
    expect(await complete(reporter)).toEqual({ state: "succeeded" });
    const failure = { ...reporter, error: "late", retryAfterSeconds: null, retry: true };
    await expect(failRun(bench.engine, failure)).rejects.toEqual(code("run-taken-over"));
  });

  it("that fails waits by the retry policy, and is dead when that is spent", async () => {
    const reporter = await delivered();
    const failure = { ...reporter, error: "no paper", retryAfterSeconds: 90, retry: true };
    expect(await failRun(bench.engine, failure)).toEqual({ state: "waiting" });
    expect(await failRun(bench.engine, failure)).toEqual({ state: "waiting" });
    await bench.advanceTo("2026-03-01T00:01:29Z");
    expect(target.requests).toHaveLength(1);
    await bench.advanceTo("2026-03-01T00:01:31Z");
    expect(target.requests).toHaveLength(2);
    const again = reporterOf(reporter.runId);
    expect(await failRun(bench.engine, { ...failure, ...again })).toEqual({ state: "dead" });
    const letters = await listDeadLetters(bench.engine, principal, {
      ...everyLetter,
      limit: 10,
      cursor: null,
    });
    expect(letters.items).toMatchObject([{ runId: reporter.runId, error: "no paper" }]);
  });

  it("that gives up is dead at once", async () => {
    const reporter = await delivered();
    const failure = { ...reporter, error: "bad input", retryAfterSeconds: null, retry: false };
    expect(await failRun(bench.engine, failure)).toEqual({ state: "dead" });
    expect(await getRun(bench.engine, principal, { id: reporter.runId })).toMatchObject({
      reason: "gave up",
    });
  });

  it("keeps its progress, its failed items and its log", async () => {
    const reporter = await delivered();
    await heartbeatRun(bench.engine, {
      ...reporter,
      progress: { cursor: "b", tally },
      failed: [{ key: "a", error: "no address" }],
      recovered: [],
    });
    expect(await heartbeat(reporter)).toMatchObject({
      progress: { cursor: "b", tally },
      failed: [{ key: "a", error: "no address" }],
    });
    await logRun(bench.engine, {
      ...reporter,
      lines: [{ level: "warn", message: "slow", data: { page: 2 } }],
    });
    const log = await readRunLog(bench.engine, principal, {
      id: reporter.runId,
      after: null,
      limit: 10,
      cursor: null,
    });
    expect(log.items).toMatchObject([{ level: "warn", message: "slow", data: { page: 2 } }]);
    await completeRun(bench.engine, { ...reporter, state: "partial", result: null, tally });
    expect(await getRun(bench.engine, principal, { id: reporter.runId })).toMatchObject({
      state: "partial",
      tally,
      items: [{ key: "a" }],
    });
  });

  it("that was cancelled tells its target at the next sign of life", async () => {
    const reporter = await delivered();
    await cancelRun(bench.engine, principal, { id: reporter.runId });
    await expect(heartbeat(reporter)).rejects.toEqual(code("run-taken-over"));
    await expect(complete(reporter)).rejects.toEqual(code("run-taken-over"));
    expect(await stateOf(reporter.runId)).toBe("cancelled");
  });
});

const everyLetter = {
  schedule: null,
  job: null,
  reason: null,
  from: null,
  to: null,
  state: null,
} as const;

describe("A report", () => {
  it("before the 202 counts, and the 202 that follows changes nothing", async () => {
    target.answer(async ({ headers }) => {
      const runId = String(headers["punctual-run-id"]);
      await complete({ runId, runToken: String(headers["punctual-run-token"]) });
      return { status: 202, headers: { "preference-applied": "respond-async" } };
    });
    const { runId } = await delivered();
    expect(await getRun(bench.engine, principal, { id: runId })).toMatchObject({
      state: "succeeded",
      attempts: [{ outcome: "succeeded" }],
    });
  });

  it("with another text, or another run's token, is refused", async () => {
    const one = await delivered();
    const other = await delivered();
    for (const runToken of ["", "1.AAAA", other.runToken, `${one.runToken}x`]) {
      await expect(complete({ ...one, runToken })).rejects.toEqual(code("run-token-refused"));
    }
    await expect(complete({ ...one, runId: "nonsense" })).rejects.toEqual(code("run-token-refused"));
    expect(await stateOf(one.runId)).toBe("running");
  });
});

it("A 202 that does not say respond-async is a success, as it always was", async () => {
  target.answer({ status: 202 });
  const { runId } = await delivered();
  expect(await stateOf(runId)).toBe("succeeded");
});
