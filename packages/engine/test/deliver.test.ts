// Guarantees 2 and 3: every run ends once; repeats are marked; a death writes its dead letter.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  connectionDefinition,
  discardDeadLetter,
  getRun,
  getSchedule,
  listDeadLetters,
  listRuns,
  putConnection,
  putSchedule,
  redriveDeadLetter,
  retryRun,
  type RunDetail,
  type ScheduleDefinitionInput,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob } from "./test-job.ts";

const start = "2026-03-01T00:00:30Z";
const due = Date.parse("2026-03-01T00:01:00Z");
let receiver: Receiver;
let bench: TestEngine | null = null;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(async () => {
  await bench?.close();
  bench = null;
  await receiver.close();
});

const open = async (options: Partial<Parameters<typeof createTestEngine>[0]> = {}): Promise<TestEngine> =>
  (bench = await createTestEngine({ now: start, ...options }));
const oneTime = "cron(1 0 1 3 ? 2026)";
const put = ({ engine }: TestEngine, given: Partial<ScheduleDefinitionInput>) =>
  putSchedule(engine, principal, {
    ...named("one"),
    definition: definition({ expression: oneTime, ...given }),
  });
const http = () => ({ kind: "http", url: `${receiver.url}/hook` }) as const;
async function onlyRun({ engine }: TestEngine): Promise<RunDetail> {
  const all = { limit: 50, cursor: null, schedule: "one", job: null, state: null, from: null, to: null };
  const [run] = (await listRuns(engine, principal, all)).items;
  return getRun(engine, principal, { id: run?.id ?? "" });
}
const letters = async ({ engine }: TestEngine) =>
  (await listDeadLetters(engine, principal, { limit: 50, cursor: null, schedule: null })).items;

describe("a delivery over HTTP", () => {
  test("carries the input byte for byte, its own headers and ours", async () => {
    const test = await open();
    const input = '{"a": 12345678901234567890}\n';
    await put(test, { target: { ...http(), headers: { "x-own": "yes" } }, input });
    await test.advanceTo(new Date(due));
    const run = await onlyRun(test);
    const [request] = receiver.requests;
    expect(request?.body).toBe(input);
    expect(request?.headers).toMatchObject({
      "x-own": "yes",
      "idempotency-key": run.id,
      "punctual-run-id": run.id,
      "punctual-schedule": "default/one",
      "punctual-scheduled-at": "2026-03-01T00:01:00.000Z",
      "punctual-attempt": "1",
      "punctual-fencing-token": run.attempts[0]?.token,
    });
    expect(run).toMatchObject({
      state: "succeeded",
      attempts: [{ number: 1, outcome: "succeeded", status: 200 }],
    });
  });

  test("opens its connection for the request and shows the secret nowhere", async () => {
    const test = await open();
    await putConnection(test.engine, principal, {
      name: "own",
      definition: connectionDefinition.parse({
        kind: "api-key",
        header: "x-api-key",
        value: "s3cret-value-that-is-long",
      }),
    });
    receiver.answer({ status: 500, body: "you sent s3cret-value-that-is-long" });
    await put(test, { target: { ...http(), connection: "own" }, retry: { maxRetries: 0 } });
    await test.advanceTo(new Date(due));
    expect(receiver.requests[0]?.headers["x-api-key"]).toBe("s3cret-value-that-is-long");
    expect(JSON.stringify(await onlyRun(test))).not.toContain("s3cret-value");
    const rows = await test.testDatabase.database.execute(
      "select to_jsonb(c)::text as row from punctual.connections c",
    );
    expect(JSON.stringify(rows)).not.toContain("s3cret-value");
  });

  test("is retried with the same key, a growing token and the next attempt number, not before its wait", async () => {
    const test = await open();
    receiver.answer({ status: 503, headers: { "retry-after": "7" } });
    await put(test, { target: http() });
    await test.advanceTo(new Date(due));
    expect(await onlyRun(test)).toMatchObject({ state: "waiting", attemptCount: 1 });
    await test.advanceTo(new Date(due + 6_900));
    expect(receiver.requests).toHaveLength(1);
    receiver.answer({ status: 200 });
    await test.advanceTo(new Date(due + 7_100));
    const run = await onlyRun(test);
    expect(run).toMatchObject({ state: "succeeded", attemptCount: 2, lost: 0, error: null });
    const [first, second] = receiver.requests;
    expect(second?.headers["idempotency-key"]).toBe(first?.headers["idempotency-key"]);
    expect(second?.headers["punctual-attempt"]).toBe("2");
    expect(BigInt(String(second?.headers["punctual-fencing-token"]))).toBeGreaterThan(
      BigInt(String(first?.headers["punctual-fencing-token"])),
    );
    expect(await letters(test)).toEqual([]);
  });

  test.each([400, 404, 301])("that is answered %i is dead at once, with one dead letter", async (status) => {
    const test = await open();
    receiver.answer({ status });
    await put(test, { target: http() });
    await test.advanceTo(new Date(due));
    const run = await onlyRun(test);
    expect(run).toMatchObject({ state: "dead", reason: `status ${status}`, attemptCount: 1 });
    expect(await letters(test)).toMatchObject([
      { runId: run.id, reason: `status ${status}`, schedule: "default/one" },
    ]);
  });

  test("that is answered 410 pauses the schedule with a note", async () => {
    const test = await open();
    receiver.answer({ status: 410 });
    await put(test, { target: http(), expression: "cron(* * * * ? *)" });
    await test.advanceTo(new Date(due));
    const { state, stateReason } = await getSchedule(test.engine, principal, named("one"));
    expect(state).toBe("paused");
    expect(stateReason).toContain("410");
  });

  test("spends its retries and then is dead", async () => {
    const test = await open();
    receiver.answer({ status: 500 });
    await put(test, { target: http(), retry: { maxRetries: 2 } });
    for (const seconds of [0, 10, 20, 30]) await test.advanceTo(new Date(due + seconds * 1000));
    expect(await onlyRun(test)).toMatchObject({ state: "dead", reason: "retries spent", attemptCount: 3 });
    expect(receiver.requests).toHaveLength(3);
  });

  test("is dead when the next wait would go beyond the maximum age", async () => {
    const test = await open();
    receiver.answer({ status: 500, headers: { "retry-after": "61" } });
    await put(test, { target: http(), retry: { maxAgeSeconds: 60 } });
    await test.advanceTo(new Date(due));
    expect(await onlyRun(test)).toMatchObject({ state: "dead", reason: "maximum age" });
  });
});

describe("a dead run", () => {
  async function deadRun(): Promise<TestEngine> {
    const test = await open();
    receiver.answer({ status: 404 });
    await put(test, { target: http() });
    await test.advanceTo(new Date(due));
    return test;
  }

  test("is redriven under its id, and its dead letter says when", async () => {
    const test = await deadRun();
    const [letter] = await letters(test);
    receiver.answer({ status: 200 });
    const redriven = await redriveDeadLetter(test.engine, principal, { id: letter?.id ?? "" });
    expect(redriven).toMatchObject({ id: letter?.runId, state: "waiting" });
    await test.advanceTo(new Date(due + 1_000));
    expect(await onlyRun(test)).toMatchObject({ state: "succeeded", attemptCount: 2 });
    expect((await letters(test))[0]?.redrivenAt).not.toBeNull();
    await expect(redriveDeadLetter(test.engine, principal, { id: letter?.id ?? "" })).rejects.toMatchObject({
      code: "run-not-retryable",
    });
  });

  test("that dies again has a second dead letter", async () => {
    const test = await deadRun();
    await retryRun(test.engine, principal, { id: (await onlyRun(test)).id });
    await test.advanceTo(new Date(due + 1_000));
    expect((await letters(test)).map((letter) => letter.redrivenAt === null)).toEqual([true, false]);
  });

  test("leaves the list when its letter is discarded, and stays on record", async () => {
    const test = await deadRun();
    const [letter] = await letters(test);
    await discardDeadLetter(test.engine, principal, { id: letter?.id ?? "" });
    expect(await letters(test)).toEqual([]);
    expect((await onlyRun(test)).state).toBe("dead");
    await expect(discardDeadLetter(test.engine, principal, { id: letter?.id ?? "" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a job", () => {
  const target = { kind: "job", job: "test.job" } as const;

  test("is told its run, and what it returns is the run's result", async () => {
    const job = testJob({
      run: () => ({ kind: "succeeded", result: { rows: 3, text: "a\u0000b\ud800" }, tally: null }),
    });
    const test = await open({ jobs: [job] });
    await put(test, {
      target,
      input: { date: "2026-02-28" },
      timezone: "Asia/Kathmandu",
      expression: "at(2026-03-01T05:46:00)",
    });
    await test.advanceTo(new Date(due));
    const run = await onlyRun(test);
    expect(job.calls).toEqual([
      {
        input: '{"date":"2026-02-28"}',
        run: {
          id: run.id,
          schedule: "default/one",
          scheduledAt: new Date(due),
          timezone: "Asia/Kathmandu",
          attempt: 1,
        },
      },
    ]);
    expect(run).toMatchObject({
      state: "succeeded",
      job: "test.job",
      result: { rows: 3, text: "a\ufffdb\ufffd" },
    });
  });

  test("that fails is retried as its schedule says; one that gives up is dead at once", async () => {
    let fails = true;
    const job = testJob({
      run: () =>
        fails
          ? { kind: "failed", error: "upstream away", afterSeconds: 5 }
          : { kind: "gave-up", error: "no such account" },
    });
    const test = await open({ jobs: [job] });
    await put(test, { target });
    await test.advanceTo(new Date(due));
    expect(await onlyRun(test)).toMatchObject({
      state: "waiting",
      attempts: [{ outcome: "failed", error: "upstream away" }],
    });
    fails = false;
    await test.advanceTo(new Date(due + 6_000));
    expect(await onlyRun(test)).toMatchObject({ state: "dead", reason: "gave up", error: "no such account" });
  });

  test("some of whose items failed makes the run partial, and who and why is on record", async () => {
    const tally = { total: 3, successful: 2, failed: 1, skipped: 0 };
    const job = testJob({
      async run(_call, tools) {
        tools.log("warn", "one item failed", { item: "b" });
        await tools.saveProgress({ cursor: "c", tally }, [{ key: "b", error: "unreadable" }]);
        return { kind: "partial", result: tally, tally };
      },
    });
    const test = await open({ jobs: [job] });
    await put(test, { target });
    await test.advanceTo(new Date(due));
    expect(await onlyRun(test)).toMatchObject({
      state: "partial",
      tally,
      error: "1 of 3 items failed.",
      items: [{ key: "b", error: "unreadable" }],
      log: [{ level: "warn", message: "one item failed", data: { item: "b" } }],
    });
    expect(await letters(test)).toEqual([]);
  });

  test("goes on where an attempt before it came to, after a failure too", async () => {
    const cursors: (string | null)[] = [];
    const tally = { total: 1, successful: 1, failed: 0, skipped: 0 };
    const job = testJob({
      async run(_call, tools) {
        cursors.push(tools.progress?.cursor ?? null);
        if (cursors.length > 1) return succeeded;
        await tools.saveProgress({ cursor: "item-41", tally }, []);
        return { kind: "failed", error: "database away", afterSeconds: null };
      },
    });
    const test = await open({ jobs: [job] });
    await put(test, { target });
    await test.advanceTo(new Date(due));
    await test.advanceTo(new Date(due + 2_000));
    expect(cursors).toEqual([null, "item-41"]);
  });

  test("that is redriven begins anew, and what failed before is forgotten", async () => {
    const tally = { total: 1, successful: 0, failed: 1, skipped: 0 };
    let times = 0;
    const job = testJob({
      async run(_call, tools) {
        if (++times > 1)
          return { kind: tools.progress === null ? "succeeded" : "partial", result: null, tally: null };
        await tools.saveProgress({ cursor: "z", tally }, [{ key: "z", error: "no" }]);
        return { kind: "partial", result: tally, tally };
      },
    });
    const test = await open({ jobs: [job] });
    await put(test, { target });
    await test.advanceTo(new Date(due));
    await retryRun(test.engine, principal, { id: (await onlyRun(test)).id });
    await test.advanceTo(new Date(due + 1_000));
    expect(await onlyRun(test)).toMatchObject({ state: "succeeded", items: [], tally: null });
  });

  test("that no node knows waits for one that does, and dies of its age", async () => {
    const test = await open({ jobs: [testJob()] });
    await put(test, { target, retry: { maxAgeSeconds: 60 } });
    await test.testDatabase.database.execute(
      `update punctual.schedule_versions set target = '{"kind":"job","job":"of.a-newer-version"}';
       update punctual.next_occurrences set version = version`,
    );
    await test.advanceTo(new Date(due));
    expect(await onlyRun(test)).toMatchObject({ state: "waiting", attemptCount: 0 });
    await test.advanceTo(new Date(due + 61_000));
    expect(await onlyRun(test)).toMatchObject({ state: "dead", reason: "maximum age" });
  });
});
