// Targets that Punctual serves itself: a run's input becomes a message, once; what cannot be called dies at once.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createQueue,
  deleteMessages,
  deleteQueue,
  getKeptSchedule,
  getSchedule,
  listDeadLetters,
  listKeptSchedules,
  listRuns,
  listVersions,
  patchSchedule,
  putSchedule,
  queueCounts,
  receiveMessages,
  restoreVersion,
  runSchedule,
  scheduleDefinition,
  schedulePatch,
  type ScheduleDefinition,
} from "../src/index.ts";
import { sendRun } from "../src/queue/send-run.ts";
import { claim } from "../src/run/claim.ts";
import { definition, named, principal } from "./definition.ts";

let bench: TestEngine;
beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" });
});
afterEach(() => bench.close());

const queueTarget = { kind: "queue", queue: "jobs" } as const;
const make = (name: string) => createQueue(bench.engine, principal, { name });
const put = (said: ScheduleDefinition) =>
  putSchedule(bench.engine, principal, { ...named("one"), definition: said });
const receive = (name = "jobs") => receiveMessages(bench.engine, principal, { name, most: 10 });
const runs = async () => (await listRuns(bench.engine, principal, allRuns)).items;
const allRuns = { limit: 50, cursor: null, schedule: null, job: null, state: null, from: null, to: null };
const letters = async () =>
  (await listDeadLetters(bench.engine, principal, { limit: 50, cursor: null, schedule: null })).items;

describe("a schedule with a queue as its target", () => {
  test("sends its input, filled, at its time", async () => {
    await make("jobs");
    await put(
      definition({
        target: { ...queueTarget, messageGroupId: "g" },
        input: { at: "<aws.scheduler.scheduled-time>" },
      }),
    );
    await bench.advanceTo("2026-03-01T00:01:00Z");
    const [message] = (await receive()).slice(-1);
    expect(message).toMatchObject({ body: '{"at":"2026-03-01T00:01:00Z"}', group: "g", attributes: {} });
    expect((await runs())[0]).toMatchObject({ state: "succeeded", attemptCount: 1 });
  });

  test("sends AWS's own notice where it has no input", async () => {
    await make("jobs");
    await put(definition({ target: queueTarget, state: "paused" }));
    const run = await runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });
    await bench.engine.workOff();
    const [message] = await receive();
    expect(JSON.parse(message?.body ?? "")).toMatchObject({
      id: run.id,
      "detail-type": "Scheduled Event",
      source: "aws.scheduler",
      account: "000000000000",
      region: "us-east-1",
      resources: ["arn:aws:scheduler:us-east-1:000000000000:schedule/default/one"],
      detail: "{}",
    });
  });

  test("sends one message a run, however often it is tried, whatever became of the message", async () => {
    await make("jobs");
    await put(definition({ target: queueTarget, state: "paused", input: "hello" }));
    await runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });
    const { engine } = bench;
    const [run] = await claim(engine.database, { nodeId: engine.nodeId, jobs: [] }, 1);
    if (run === undefined) throw new Error("Expected the run to be claimed, got none.");
    // Two nodes at once, and neither lives to record the end.
    const ends = await Promise.all([sendRun(run, engine), sendRun(run, engine)]);
    expect(ends.map(({ verdict }) => verdict)).toEqual(["succeeded", "succeeded"]);
    const [message, ...more] = await receive();
    expect(more).toEqual([]);
    await deleteMessages(engine, principal, { name: "jobs", receipts: [message?.receipt ?? ""] });
    for (const second of ["00", "05"]) await bench.advanceTo(`2026-03-01T00:10:${second}Z`);
    expect(await runs()).toMatchObject([{ state: "succeeded", lost: 1 }]);
    expect(await queueCounts(engine, principal, { name: "jobs" })).toEqual({
      visible: 0,
      inFlight: 0,
      delayed: 0,
    });
  });

  test("is refused while there is no such queue, and its runs die at once when it is gone", async () => {
    await expect(put(definition({ target: queueTarget }))).rejects.toMatchObject({
      code: "unknown-queue",
      field: "target.queue",
    });
    await make("jobs");
    await put(definition({ target: queueTarget, state: "paused" }));
    await deleteQueue(bench.engine, principal, { name: "jobs" });
    await runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });
    await bench.engine.workOff();
    expect(await letters()).toMatchObject([{ reason: "the queue does not exist" }]);
    expect(await runs()).toMatchObject([{ state: "dead", attemptCount: 1 }]);
  });

  test("dies of an input that the queue does not take, and can be run again when it does", async () => {
    await createQueue(bench.engine, principal, { name: "jobs", settings: { longestMessageBytes: 1024 } });
    await put(definition({ target: queueTarget, state: "paused", input: "x".repeat(2000) }));
    await runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });
    await bench.engine.workOff();
    expect(await letters()).toMatchObject([{ reason: "invalid input" }]);
    expect(await receive()).toEqual([]);
  });
});

describe("what the AWS door keeps", () => {
  const aws = { Target: { Arn: "arn:aws:sns:us-east-1:1:topic" }, KmsKeyArn: "k" };
  const kept = (): ScheduleDefinition => ({
    ...definition({ state: "paused", input: "text" }),
    target: { kind: "aws", arn: aws.Target.Arn },
    deadLetterQueue: "later",
    aws,
  });

  test("cannot be written by a user", () => {
    const { expression } = definition();
    for (const target of [
      { kind: "aws", arn: "a" },
      { kind: "rule", bus: "default", rule: "r" },
    ])
      expect(scheduleDefinition.safeParse({ expression, target }).success).toBe(false);
    expect(scheduleDefinition.safeParse({ ...definition(), aws }).success).toBe(false);
  });

  test("dies at once, since nothing here can call it", async () => {
    await put(kept());
    await runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });
    await bench.engine.workOff();
    expect(await runs()).toMatchObject([
      { state: "dead", attemptCount: 1, reason: "Punctual.UnsupportedTarget" },
    ]);
  });

  test("is given back to it and shown to nobody else", async () => {
    const { schedule } = await put(kept());
    expect(schedule).not.toHaveProperty("aws");
    expect(schedule).toMatchObject({ deadLetterQueue: "later", target: { kind: "aws" } });
    expect(await getKeptSchedule(bench.engine, principal, named("one"))).toMatchObject({ aws });
    const list = { group: null, state: null, search: null, prefix: "on", limit: 5, cursor: null };
    expect((await listKeptSchedules(bench.engine, principal, list)).items).toMatchObject([{ aws }]);
    expect(await getSchedule(bench.engine, principal, named("one"))).not.toHaveProperty("aws");
    const versions = await listVersions(bench.engine, principal, { ...named("one"), limit: 5, cursor: null });
    expect(versions.items[0]).not.toHaveProperty("aws");
  });

  test("makes no new version when it says the same, and one when it says something else", async () => {
    await put(kept());
    expect((await put(kept())).schedule.version).toBe(1);
    expect((await put({ ...kept(), aws: { ...aws, KmsKeyArn: "other" } })).schedule.version).toBe(2);
    expect((await put({ ...kept(), aws, deadLetterQueue: null })).schedule.version).toBe(3);
  });

  test("outlives a patch and comes back with its version; a patch of the target drops it", async () => {
    await put(kept());
    const patch = (said: object) =>
      patchSchedule(bench.engine, principal, { ...named("one"), patch: schedulePatch.parse(said) });
    await patch({ description: "words" });
    const aws1 = await getKeptSchedule(bench.engine, principal, named("one"));
    expect(aws1).toMatchObject({ aws, deadLetterQueue: "later", target: { kind: "aws" }, version: 2 });
    await make("later");
    await patch({ target: { kind: "http", url: "http://127.0.0.1:1/" } });
    expect(await getKeptSchedule(bench.engine, principal, named("one"))).not.toHaveProperty("aws");
    await restoreVersion(bench.engine, principal, { ...named("one"), version: 1 });
    expect(await getKeptSchedule(bench.engine, principal, named("one"))).toMatchObject({ aws, version: 4 });
  });
});
