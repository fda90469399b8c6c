// What keeps the database in order: partitions, retention, and time zone data that change.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, describe, expect, test } from "vitest";
import {
  callJob,
  createEngine,
  deleteSchedule,
  egressPolicy,
  getSchedule,
  putSchedule,
  silentLog,
} from "../src/index.ts";
import { prune } from "../src/loop/pruner.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob } from "./test-job.ts";

let bench: TestEngine | null = null;
afterEach(async () => {
  await bench?.close();
  bench = null;
});
const open = async (options: Partial<Parameters<typeof createTestEngine>[0]> = {}): Promise<TestEngine> =>
  (bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [testJob()], ...options }));

describe("the pruner", () => {
  const partitions = async ({ testDatabase }: TestEngine) =>
    (
      await testDatabase.database.execute(
        "select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where c.relkind = 'r' and c.relname ~ '^runs_[0-9]' order by 1",
      )
    ).map((row) => row.name);
  const call = ({ engine }: TestEngine) =>
    callJob(engine, principal, { job: "test.job", input: {}, scheduledAt: null, idempotencyKey: "k" });

  test("makes the partitions of the coming days, and drops with their runs those older than the retention", async () => {
    const test = await open();
    await prune(test.engine, { runDays: 30 });
    expect((await partitions(test))[0]).toBe("runs_20260301");
    expect(await partitions(test)).toHaveLength(8);
    await call(test);
    await test.advanceTo("2026-03-01T00:00:30Z");
    await test.clock.set("2026-04-05T00:00:00Z");
    await prune(test.engine, { runDays: 30 });
    expect(await partitions(test)).not.toContain("runs_20260301");
    expect(await test.testDatabase.database.execute("select id from punctual.runs")).toEqual([]);
    expect(await test.testDatabase.database.execute("select key from punctual.idempotency_keys")).toEqual([]);
  });

  test("prunes rows of days that had no partition of their own, and keeps what is younger", async () => {
    const test = await open();
    await call(test);
    await test.advanceTo("2026-03-20T00:00:00Z");
    await prune(test.engine, { runDays: 30 });
    expect(await test.testDatabase.database.execute("select id from punctual.runs")).toHaveLength(1);
    await test.clock.set("2026-04-25T00:00:00Z");
    await prune(test.engine, { runDays: 30 });
    expect(await test.testDatabase.database.execute("select id from punctual.runs")).toEqual([]);
    expect(await test.testDatabase.database.execute("select run_id from punctual.attempts")).toEqual([]);
  });
});

describe("plans", () => {
  const plans = async ({ testDatabase }: TestEngine) =>
    (await testDatabase.database.execute("select expression from punctual.plans order by 1")).map(
      ({ expression }) => expression,
    );
  const put = ({ engine }: TestEngine, name: string, expression: string) =>
    putSchedule(engine, principal, { ...named(name), definition: definition({ expression }) });

  test("are shared by schedules that agree, and forgotten days after the last of them is gone", async () => {
    const test = await open();
    for (const name of ["a", "b", "c"]) await put(test, name, "rate(1 day)");
    await put(test, "gone", "rate(2 days)");
    expect(await plans(test)).toEqual(["rate(1 day)", "rate(2 days)"]);
    await deleteSchedule(test.engine, principal, named("gone"));
    await test.clock.set("2026-03-02T00:00:00Z");
    await prune(test.engine, { runDays: 30 });
    expect(await plans(test)).toEqual(["rate(1 day)", "rate(2 days)"]);
    await test.clock.set("2026-03-05T00:00:00Z");
    await prune(test.engine, { runDays: 30 });
    expect(await plans(test)).toEqual(["rate(1 day)"]);
    await test.advanceTo("2026-03-05T00:01:00Z");
    expect((await getSchedule(test.engine, principal, named("a"))).nextAt).toEqual(
      new Date("2026-03-06T00:00:30Z"),
    );
  });
});

describe("time zone data (T11)", () => {
  const nodeWith = (test: TestEngine, tzVersion: string) =>
    createEngine({
      database: test.testDatabase.database,
      jobs: [testJob()],
      egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
      secretKey: Buffer.alloc(32, 7),
      log: silentLog,
      nodeName: "other",
      tzVersion,
      holdAfterClockJump: false,
    });

  test("that are older than another node's keep a node from firing cron, not rates", async () => {
    const test = await open({ tzVersion: "2025b" });
    await nodeWith(test, "2026a").prepare();
    await test.engine.prepare();
    await putSchedule(test.engine, principal, { ...named("cron"), definition: definition() });
    await putSchedule(test.engine, principal, {
      ...named("rate"),
      definition: definition({ expression: "rate(1 minute)" }),
    });
    await test.advanceTo("2026-03-01T00:01:30Z");
    const rows = await test.testDatabase.database.execute(
      "select distinct s.name from punctual.runs r join punctual.schedules s on s.id = r.schedule_id",
    );
    expect(rows).toEqual([{ name: "rate" }]);
    expect(await test.engine.health()).toMatchObject({
      ready: false,
      checks: { timezones: { ok: false, detail: expect.stringContaining("2026a") } },
    });
  });

  test("that are newer than all known ones make the next occurrences be computed anew", async () => {
    const test = await open({ tzVersion: "2025b" });
    const daily = definition({ expression: "cron(0 9 * * ? *)", timezone: "Europe/Berlin" });
    await putSchedule(test.engine, principal, { ...named("daily"), definition: daily });
    // As if the old data had put Berlin an hour further west.
    await test.testDatabase.database.execute(
      "update punctual.next_occurrences set next_at = next_at + interval '1 hour'",
    );
    await nodeWith(test, "2026a").prepare();
    expect((await getSchedule(test.engine, principal, named("daily"))).nextAt).toEqual(
      new Date("2026-03-01T08:00:00Z"),
    );
  });
});
