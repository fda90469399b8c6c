// What arrives at targets and jobs of an input with attributes, and what never leaves.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  callJob,
  getRun,
  listRuns,
  previewInput,
  putSchedule,
  runSchedule,
  type RunDetail,
  type ScheduleDefinitionInput,
} from "../../src/index.ts";
import { definition, named, principal } from "../definition.ts";
import { testJob } from "../test-job.ts";

const start = "2026-03-01T00:00:30Z";
const due = "2026-03-01T00:01:00Z";
const expression = "cron(1 0 1 3 ? 2026)";
const job = testJob();
let receiver: Receiver;
let bench: TestEngine;
beforeEach(async () => {
  receiver = await startReceiver();
  bench = await createTestEngine({ now: start, jobs: [job] });
});
afterEach(async () => {
  await bench.close();
  await receiver.close();
});

const put = (given: Partial<ScheduleDefinitionInput>) =>
  putSchedule(bench.engine, principal, { ...named("one"), definition: definition({ expression, ...given }) });
const http = () => ({ kind: "http", url: `${receiver.url}/hook` }) as const;
async function onlyRun(): Promise<RunDetail> {
  const all = { limit: 50, cursor: null, schedule: "one", job: null, state: null, from: null, to: null };
  const [run] = (await listRuns(bench.engine, principal, all)).items;
  return getRun(bench.engine, principal, { id: run?.id ?? "" });
}

describe("an input with attributes", () => {
  test("arrives filled at an http target: the execution id is the run's at every attempt, the number grows", async () => {
    const input = { id: "<aws.scheduler.execution-id>", n: "<aws.scheduler.attempt-number>" };
    await put({ target: http(), input });
    receiver.answer({ status: 500 });
    await bench.advanceTo(due);
    receiver.answer({ status: 200 });
    await bench.advanceTo("2026-03-01T00:02:00Z");
    const { id } = await onlyRun();
    expect(receiver.requests.map(({ body }) => JSON.parse(body))).toEqual([
      { id, n: "1" },
      { id, n: "2" },
    ]);
    expect(receiver.requests.map(({ headers }) => headers["idempotency-key"])).toEqual([id, id]);
  });

  test("given as text keeps every other byte", async () => {
    await put({
      target: http(),
      input: '{ "day":"<aws.scheduler.scheduled-date-minus-1d>" , "big":12345678901234567890}\n',
    });
    await bench.advanceTo(due);
    expect(receiver.requests[0]?.body).toBe('{ "day":"2026-02-28" , "big":12345678901234567890}\n');
  });

  test("arrives filled at a job, by the zone of its schedule", async () => {
    await put({
      expression: "cron(1 21 28 2 ? 2026)",
      timezone: "America/Sao_Paulo",
      target: { kind: "job", job: job.name },
      input: {
        date: "<aws.scheduler.scheduled-date>",
        at: "<aws.scheduler.scheduled-time>",
        by: "<aws.scheduler.schedule-arn>",
      },
    });
    await bench.advanceTo(due);
    expect(JSON.parse(job.calls.at(-1)?.input ?? "")).toEqual({
      date: "2026-02-28",
      at: "2026-03-01T00:01:00Z",
      by: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/one",
    });
  });

  test("given for a run by hand is a template too", async () => {
    await put({ target: http() });
    const input = { id: "<aws.scheduler.execution-id>" };
    const run = await runSchedule(bench.engine, principal, { ...named("one"), input, idempotencyKey: null });
    await bench.advanceTo("2026-03-01T00:00:31Z");
    expect(receiver.requests.map(({ body }) => JSON.parse(body))).toEqual([{ id: run.id }]);
  });

  test("of a call is passed on as it was sent", async () => {
    const input = { text: "<aws.scheduler.execution-id>" };
    await callJob(bench.engine, principal, { job: job.name, input, scheduledAt: null, idempotencyKey: null });
    await bench.advanceTo("2026-03-01T00:00:31Z");
    expect(JSON.parse(job.calls.at(-1)?.input ?? "")).toEqual(input);
  });

  test("that grows beyond 256 KiB leaves its run dead with the reason, and nothing is sent", async () => {
    await put({ target: http(), input: "<aws.scheduler.schedule-arn>".repeat(5_000) });
    await bench.advanceTo(due);
    expect(receiver.requests).toHaveLength(0);
    expect(await onlyRun()).toMatchObject({
      state: "dead",
      reason: "invalid input",
      error: expect.stringContaining("at most 262144 bytes"),
    });
  });

  test("is refused on save and by hand where an attribute is unknown, with the nearest", async () => {
    const refusal = {
      code: "invalid-request",
      field: "input",
      message: expect.stringContaining("<aws.scheduler.scheduled-time>?"),
    };
    for (const input of ["<aws.scheduler.schedule-time>", { deep: [{ "<aws.scheduler.scheduledtime>": 1 }] }])
      await expect(put({ target: http(), input })).rejects.toMatchObject(refusal);
    await put({ target: http() });
    const input = "<aws.scheduler.scheduled-tim>";
    await expect(
      runSchedule(bench.engine, principal, { ...named("one"), input, idempotencyKey: null }),
    ).rejects.toMatchObject(refusal);
  });
});

describe("a preview", () => {
  test("shows what the next runs would send, each with its time", async () => {
    const asked = {
      expression: "cron(0 6 * * ? *)",
      timezone: "America/Sao_Paulo",
      input: { day: "<aws.scheduler.scheduled-date-minus-1d>", at: "<aws.scheduler.scheduled-time>" },
      count: 2,
    };
    expect(await previewInput(bench.engine, principal, asked)).toEqual([
      {
        scheduledAt: new Date("2026-03-01T09:00:00Z"),
        input: '{"day":"2026-02-28","at":"2026-03-01T09:00:00Z"}',
      },
      {
        scheduledAt: new Date("2026-03-02T09:00:00Z"),
        input: '{"day":"2026-03-01","at":"2026-03-02T09:00:00Z"}',
      },
    ]);
  });

  test("shows no input where none is given, and refuses what it could not show", async () => {
    const asked = { expression: "cron(0 6 * * ? *)", timezone: "UTC", count: 1 };
    const none = await previewInput(bench.engine, principal, asked);
    expect(none).toEqual([{ scheduledAt: expect.any(Date), input: null }]);
    const long = previewInput(bench.engine, principal, { ...asked, input: "x".repeat(16_385) });
    await expect(long).rejects.toMatchObject({ code: "invalid-request", field: "input" });
    const unknown = previewInput(bench.engine, principal, { ...asked, input: "<aws.scheduler.x>" });
    await expect(unknown).rejects.toMatchObject({ code: "invalid-request", field: "input" });
  });
});
