// Apps: programs elsewhere that serve jobs, and the runs that are carried to them.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  appDefinition,
  deleteApp,
  getApp,
  getRun,
  listApps,
  putApp,
  putConnection,
  connectionDefinition,
  deleteConnection,
  putSchedule,
  runSchedule,
  scheduleDefinition,
  type Principal,
} from "../src/index.ts";

const principal: Principal = { tenant: "default", actor: "a test", role: "admin" };
const stranger: Principal = { ...principal, tenant: "stranger" };
let bench: TestEngine;
let app: Receiver;

beforeEach(async () => {
  app = await startReceiver();
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" });
});
afterEach(async () => {
  await bench.close();
  await app.close();
});

const put = (name: string, jobs: readonly string[], changes: object = {}, who = principal) =>
  putApp(bench.engine, who, { name, definition: appDefinition.parse({ url: app.url, jobs, ...changes }) });

const schedule = (job: string, who = principal) =>
  putSchedule(bench.engine, who, {
    group: "default",
    name: "monthly",
    definition: scheduleDefinition.parse({
      expression: "cron(0 3 1 * ? *)",
      target: { kind: "job", job },
      input: { month: "<aws.scheduler.scheduled-date>" },
      retry: { maxRetries: 0 },
    }),
  });

const run = async () => {
  const wanted = { group: "default", name: "monthly", idempotencyKey: null, input: undefined };
  const { id } = await runSchedule(bench.engine, principal, wanted);
  await bench.engine.workOff();
  return getRun(bench.engine, principal, { id });
};
const code = (expected: string) => expect.objectContaining({ code: expected });

describe("A job that an app serves", () => {
  it("is delivered to the app by its name, and what the app answers is the run's result", async () => {
    await put("reports", ["reports.monthly", "reports.daily"]);
    await schedule("reports.monthly");
    const tally = { total: 2, successful: 2, failed: 0, skipped: 0 };
    app.answer({ status: 200, body: JSON.stringify({ result: { pages: 7 }, tally }) });
    expect(await run()).toMatchObject({
      state: "succeeded",
      job: "reports.monthly",
      result: { pages: 7 },
      tally,
    });
    expect(app.requests[0]).toMatchObject({
      method: "POST",
      headers: { "punctual-job": "reports.monthly", "punctual-timezone": "UTC" },
      body: '{"month":"2026-03-01"}',
    });
  });

  it("may be reported by the app when it takes longer", async () => {
    await put("reports", ["reports.monthly"]);
    await schedule("reports.monthly");
    app.answer({ status: 202, headers: { "preference-applied": "respond-async" } });
    expect(await run()).toMatchObject({ state: "running" });
  });

  it("is served by the app as it is now, with its connection", async () => {
    const definition = connectionDefinition.parse({ kind: "bearer", token: "a-long-token" });
    await putConnection(bench.engine, principal, { name: "reports", definition });
    await put("reports", ["reports.monthly"], { connection: "reports" });
    await schedule("reports.monthly");
    app.answer({ status: 200, body: "{}" });
    await run();
    expect(app.requests[0]?.headers.authorization).toBe("Bearer a-long-token");
    await expect(deleteConnection(bench.engine, principal, { name: "reports" })).rejects.toEqual(
      code("connection-in-use"),
    );
  });

  it("that nobody serves, or an app of another tenant, is unknown", async () => {
    await put("theirs", ["reports.monthly"], {}, stranger);
    await expect(schedule("reports.monthly")).rejects.toEqual(code("unknown-job"));
  });
});

describe("An app", () => {
  it("is created, replaced, listed and deleted by its name", async () => {
    expect(await put("reports", ["a.one", "a.two"])).toMatchObject({
      created: true,
      app: { jobs: ["a.one", "a.two"] },
    });
    expect(await put("reports", ["a.two", "a.three"])).toMatchObject({ created: false });
    expect(await getApp(bench.engine, principal, { name: "reports" })).toMatchObject({
      jobs: ["a.three", "a.two"],
    });
    expect((await listApps(bench.engine, stranger, { limit: 10, cursor: null })).items).toEqual([]);
    await deleteApp(bench.engine, principal, { name: "reports" });
    await expect(getApp(bench.engine, principal, { name: "reports" })).rejects.toEqual(code("not-found"));
  });

  it("cannot take a job that another app serves, in whatever order both come", async () => {
    await put("one", ["a.job"]);
    await expect(put("two", ["a.job", "a.other"])).rejects.toEqual(code("job-served-elsewhere"));
    await expect(getApp(bench.engine, principal, { name: "two" })).rejects.toEqual(code("not-found"));
    expect(await put("two", ["a.job"], {}, stranger)).toMatchObject({ created: true });
  });

  it("cannot let go of a job, or go, while a schedule needs it", async () => {
    await put("reports", ["reports.monthly", "reports.daily"]);
    await schedule("reports.monthly");
    await expect(put("reports", ["reports.daily"])).rejects.toEqual(code("job-needed"));
    await expect(deleteApp(bench.engine, principal, { name: "reports" })).rejects.toEqual(code("job-needed"));
    expect(await getApp(bench.engine, principal, { name: "reports" })).toMatchObject({
      jobs: ["reports.daily", "reports.monthly"],
    });
  });

  it("at an address that must not be called is refused", async () => {
    await expect(put("reports", ["a.job"], { url: "http://169.254.169.254/" })).rejects.toEqual(
      code("target-refused"),
    );
    await expect(put("reports", ["a.job"], { connection: "nobody" })).rejects.toEqual(
      code("unknown-connection"),
    );
  });
});
