// Alarms that count seconds: no data, an attempt that takes long, data that grows stale.
import { createTestEngine, startReceiver, type Receiver, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  alarmDefinition,
  completeRun,
  deleteAlarm,
  getAlarm,
  heartbeatRun,
  listAlarms,
  pauseSchedule,
  putAlarm,
  putSchedule,
  resumeSchedule,
  runSchedule,
  silentLog,
  syncAlarms,
  type AlarmDefinitionInput,
  type AttemptEnd,
  type Freshness,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob } from "./test-job.ts";

const tally = { total: 2, successful: 1, failed: 1, skipped: 0 };
let end: AttemptEnd;
let bench: TestEngine;
let receiver: Receiver;
let errors: string[];
beforeEach(async () => {
  end = succeeded;
  errors = [];
  receiver = await startReceiver();
  bench = await createTestEngine({
    now: "2026-03-01T00:00:30Z",
    publicUrl: "https://punctual.example",
    jobs: [testJob({ run: () => end })],
    log: { ...silentLog, error: (_data, message) => void errors.push(message) },
  });
  await putSchedule(bench.engine, principal, { ...named("one"), definition: definition() });
});
afterEach(async () => {
  await bench.close();
  await receiver.close();
});

const put = (name: string, given: AlarmDefinitionInput) =>
  putAlarm(bench.engine, principal, { name, definition: alarmDefinition.parse(given) });
const webhook = () => [{ kind: "webhook" as const, url: `${receiver.url}/alarm` }];
const stateOf = async (name = "watch") => {
  const { state, detail } = await getAlarm(bench.engine, principal, { name });
  return { state, detail };
};
const ok = { state: "ok", detail: null };
const on = (detail: string) => ({ state: "alarm", detail: expect.stringContaining(detail) });
const at = (time: string) => bench.advanceTo(`2026-03-01T${time}Z`);
const told = () => receiver.requests.map(({ body }) => JSON.parse(body).state);

describe("an alarm of kind no-data", () => {
  const watch = (maxAgeSeconds = 120) =>
    put("watch", { kind: "no-data", schedule: "one", maxAgeSeconds, actions: webhook() });

  test("goes off once no run has ended well for longer than its seconds, and is over with the next that does", async () => {
    await watch();
    await at("00:01:00");
    end = { kind: "gave-up", error: "no such account" };
    for (const time of ["00:02:00", "00:03:00"]) await at(time);
    expect(await stateOf()).toEqual(ok);
    await at("00:04:00");
    expect(await stateOf()).toEqual(on("no run has ended well since 2026-03-01T00:01:00Z"));
    end = succeeded;
    await at("00:05:00");
    expect(await stateOf()).toEqual(ok);
    expect(told()).toEqual(["alarm", "ok"]);
  });

  test("takes a partial run for data", async () => {
    await watch();
    end = { kind: "partial", result: tally, tally };
    for (const time of ["00:02:00", "00:04:00", "00:06:00"]) await at(time);
    expect(await stateOf()).toEqual(ok);
  });

  test("counts from when it was made where nothing ran, and counts a paused schedule, too, until a run by hand", async () => {
    await pauseSchedule(bench.engine, principal, { ...named("one"), reason: null });
    await watch();
    await at("00:02:30");
    expect(await stateOf()).toEqual(ok);
    await at("00:02:31");
    expect(await stateOf()).toEqual(on("since 2026-03-01T00:00:30Z"));
    await runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: null });
    await at("00:02:40");
    expect(await stateOf()).toEqual(ok);
    await at("00:05:00");
    expect(await stateOf()).toEqual(on("since 2026-03-01T00:02:40Z"));
    await resumeSchedule(bench.engine, principal, named("one"));
    await at("00:06:00");
    expect(await stateOf()).toEqual(ok);
  });

  test("forgets what it knew of another schedule", async () => {
    await watch();
    for (const time of ["00:03:00", "00:06:00"]) await at(time);
    await put("watch", { kind: "no-data", schedule: "two", maxAgeSeconds: 120 });
    await at("00:07:00");
    expect(await stateOf()).toEqual(on("since 2026-03-01T00:00:30Z"));
  });
});

describe("an alarm of kind long", () => {
  beforeEach(async () => {
    receiver.answer({ status: 202, headers: { "preference-applied": "respond-async" } });
    const target = { kind: "http" as const, url: `${receiver.url}/work` };
    const slow = definition({ expression: "cron(0 3 * * ? *)", target });
    await putSchedule(bench.engine, principal, { ...named("slow"), definition: slow });
  });

  async function begun() {
    const run = await runSchedule(bench.engine, principal, { ...named("slow"), idempotencyKey: null });
    await bench.engine.workOff();
    const runToken = String(receiver.requests.at(-1)?.headers["punctual-run-token"]);
    return { runId: run.id, runToken };
  }

  test.each([
    ["its schedule", { schedule: "slow" }],
    ["any schedule", {}],
  ])(
    "goes off while an attempt of %s is still under way after its seconds, and is over with its end",
    async (_which, watched) => {
      await put("watch", { kind: "long", maxAgeSeconds: 60, ...watched });
      await put("other", { kind: "long", maxAgeSeconds: 60, schedule: "one" });
      const reporter = await begun();
      await at("00:01:20");
      await heartbeatRun(bench.engine, { ...reporter, progress: null, failed: [], recovered: [] });
      await at("00:01:30");
      expect(await stateOf()).toEqual(ok);
      await at("00:01:31");
      expect(await stateOf()).toEqual(
        on(`an attempt of run ${reporter.runId} has been under way since 2026-03-01T00:00:30Z`),
      );
      expect(await stateOf("other")).toEqual(ok);
      await completeRun(bench.engine, { ...reporter, state: "succeeded", result: null, tally: null });
      await at("00:01:40");
      expect(await stateOf()).toEqual(ok);
    },
  );
});

describe("an alarm of kind stale", () => {
  const declare = (freshness: Freshness, name = "watch") =>
    syncAlarms(bench.engine, [
      { name, definition: { kind: "stale", schedule: "one", freshness, actions: webhook() } },
    ]);
  const execute = (sql: string) => bench.testDatabase.database.execute(sql);
  const newest = { sql: "select max(taken_at) from prices", maxAgeSeconds: 3600 };
  beforeEach(async () => {
    await execute("create table prices (taken_at timestamptz, date date)");
  });

  test("goes off once the newest data is older than its seconds, and is over when there is new data", async () => {
    await execute("insert into prices values ('2026-03-01T00:00:00Z')");
    await declare(newest);
    await at("01:00:00");
    expect(await stateOf()).toEqual(ok);
    await at("01:00:13");
    expect(await stateOf()).toEqual(on("the newest data is of 2026-03-01T00:00:00Z"));
    await execute("insert into prices values ('2026-03-01T01:00:15Z')");
    await at("01:00:30");
    expect(await stateOf()).toEqual(ok);
    expect(told()).toEqual(["alarm", "ok"]);
  });

  test("is not taken in by what it knew before a long silence: the query is asked first", async () => {
    await execute("insert into prices values ('2026-03-01T00:00:00Z')");
    await declare(newest);
    await at("00:01:00");
    await execute("insert into prices values ('2026-03-02T11:59:00Z')");
    await bench.advanceTo("2026-03-02T12:00:00Z");
    expect(await stateOf()).toEqual(ok);
    expect(told()).toEqual([]);
  });

  test("counts from when it was made where there is no data", async () => {
    await declare(newest);
    await at("01:00:30");
    expect(await stateOf()).toEqual(ok);
    await at("01:00:43");
    expect(await stateOf()).toEqual(on("there is no data, nor has there been since 2026-03-01T00:00:30Z"));
    await declare({ sql: "select taken_at from prices where false", maxAgeSeconds: 7200 });
    await at("01:01:00");
    expect(await stateOf()).toEqual(ok);
  });

  test.each([
    ["a date, from its first moment on", "select date '2026-02-28' - 1", "2026-02-27T00:00:00Z"],
    ["a local time, as UTC", "select timestamp '2026-02-28 05:06:07.123456'", "2026-02-28T05:06:07Z"],
    ["an instant", "values ('2026-02-28T05:06:07+02'::timestamptz)", "2026-02-28T03:06:07Z"],
    ["text", "select '2026-02-28T05:06:07+02:00'", "2026-02-28T03:06:07Z"],
    [
      "its first row and column alone",
      "select d, 'x' from (values (date '2026-02-27'), (null)) v (d);",
      "2026-02-27T00:00:00Z",
    ],
  ])("reads %s", async (_what, sql, instant) => {
    await declare({ sql, maxAgeSeconds: 60 });
    await at("00:00:40");
    expect(await stateOf()).toEqual(on(`the newest data is of ${instant}`));
  });

  test.each([
    ["names what is not there", "select secret_word from nowhere", "(SQLSTATE 42P01)"],
    ["is no query", "delete from prices", "its freshness query failed"],
    ["would change something", "select 1; delete from prices", "(SQLSTATE 25006)"],
    ["takes too long", "select too_long()", "took longer than 5 s"],
    ["answers a number", "select 1", "neither an instant nor a date"],
    ["answers what no calendar has", "select 'infinity'::timestamptz", "neither an instant nor a date"],
  ])(
    "whose query %s goes off and says so, and keeps no other alarm from turning over",
    async (_what, sql, detail) => {
      await execute("insert into prices values (now())");
      await execute(
        `create function too_long() returns date language plpgsql as
         $$ begin raise exception using errcode = 'query_canceled'; end $$`,
      );
      await declare({ sql, maxAgeSeconds: 3600 }, "a-failing");
      await put("watch", { kind: "no-data", schedule: "two", maxAgeSeconds: 60 });
      await at("00:05:00");
      await at("00:06:00");
      expect(await stateOf("a-failing")).toEqual(on(detail));
      expect((await stateOf("watch")).state).toBe("alarm");
      expect(await execute("select count(*)::integer as n from prices")).toEqual([{ n: 1 }]);
      expect(errors.filter((message) => message === "a freshness query failed")).toHaveLength(1);
      expect(receiver.requests.map(({ body }) => body).join()).not.toContain("secret_word");
      await declare({ sql: "select max(taken_at) from prices", maxAgeSeconds: 3600 }, "a-failing");
      await execute("update prices set taken_at = '2026-03-01T00:06:00Z'");
      await at("00:06:30");
      expect(await stateOf("a-failing")).toEqual(ok);
    },
  );

  test("says nothing of its query, is changed by nobody else, and goes when it is no longer declared", async () => {
    await declare(newest);
    const { items } = await listAlarms(bench.engine, principal, { limit: 50, cursor: null });
    expect(items).toMatchObject([{ name: "watch", kind: "stale", origin: "code", maxAgeSeconds: 3600 }]);
    expect(JSON.stringify(items)).not.toContain("prices");
    await expect(put("watch", { kind: "dead" })).rejects.toMatchObject({ code: "declared-in-code" });
    await expect(deleteAlarm(bench.engine, principal, { name: "watch" })).rejects.toMatchObject({
      code: "declared-in-code",
    });
    await syncAlarms(bench.engine, []);
    await expect(getAlarm(bench.engine, principal, { name: "watch" })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("that does not come from code is kept by the database itself from being stored", async () => {
    const wanted = { kind: "stale" as const, schedule: null, freshness: newest, actions: [] };
    await expect(putAlarm(bench.engine, principal, { name: "sly", definition: wanted })).rejects.toThrow(
      /check constraint/,
    );
  });
});
