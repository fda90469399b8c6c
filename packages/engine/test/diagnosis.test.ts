// What a diagnosis finds, each kind planted by hand, and that a well installation has no finding.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { scan } from "../src/loop/scanner.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  diagnose,
  putAlarm,
  alarmDefinition,
  putSchedule,
  scheduleDefinition,
  silentLog,
  type Principal,
} from "../src/index.ts";

const admin: Principal = { tenant: "default", actor: "a test", role: "admin" };
let bench: TestEngine;

beforeEach(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" });
});
afterEach(() => bench.close());

/** On a node whose own clock says this. */
const diagnosed = (machineNow: string, principal = admin) => {
  vi.spyOn(bench.engine.clock, "machineNow").mockReturnValue(new Date(machineNow));
  return diagnose(bench.engine, principal);
};

const findings = async (machineNow = "2026-03-01T00:00:00Z", principal = admin) =>
  (await diagnosed(machineNow, principal)).map(({ check, subject }) => `${check}: ${subject}`);

const put = (name: string, changes: object = {}) =>
  putSchedule(bench.engine, admin, {
    group: "default",
    name,
    definition: scheduleDefinition.parse({
      expression: "cron(0 * * * ? *)",
      target: { kind: "http", url: "http://127.0.0.1:1/away" },
      ...changes,
    }),
  });

const sql = (text: string) => bench.engine.database.execute(text);

describe("A diagnosis", () => {
  it("of a well installation finds nothing", async () => {
    await put("well");
    expect(await findings()).toEqual([]);
  });

  it("finds a target that is called in the open", async () => {
    await put("open");
    await sql(
      `update punctual.schedule_versions set target = jsonb_set(target, '{url}', '"http://jobs.example/x?key=1"')`,
    );
    const [found] = await diagnosed("2026-03-01T00:00:00Z");
    expect(found).toMatchObject({ check: "plain-http-target", subject: "default/open" });
    expect(found?.message).not.toContain("key=1");
  });

  it("finds an expression that never fires", async () => {
    await put("never", { expression: "cron(0 0 30 2 ? *)" });
    expect(await findings()).toEqual(["never-fires: default/never"]);
  });

  it("finds a time-out that is shorter than half of the attempts", async () => {
    await put("slow", {
      target: { kind: "http", url: "http://127.0.0.1:1/away", timeoutSeconds: 5 },
      retry: { maxRetries: 0 },
    });
    for (let hour = 1; hour <= 5; hour += 1) await bench.advanceTo(`2026-03-01T0${hour}:00:00Z`);
    await sql("update punctual.attempts set ended_at = started_at + interval '5 seconds'");
    expect(await findings("2026-03-01T05:00:00Z")).toContain("short-time-out: default/slow");
  });

  it("finds dead letters that grow", async () => {
    await put("dying", { retry: { maxRetries: 0 } });
    await bench.advanceTo("2026-03-01T01:00:00Z");
    expect(await findings("2026-03-01T01:00:00Z")).toContain("growing-dead-letters: default/dying");
  });

  it("finds an alarm that nobody hears", async () => {
    await putAlarm(bench.engine, admin, {
      name: "mute",
      definition: alarmDefinition.parse({ kind: "dead", actions: [] }),
    });
    expect(await findings()).toEqual(["unheard-alarm: mute"]);
  });

  it("finds broken invariants: overdue, without a next time, stuck, unclaimed, orphaned", async () => {
    await put("overdue");
    await put("idle");
    await sql("update punctual.next_occurrences set plan_at = plan_at - interval '1 day'");
    await sql(
      `delete from punctual.next_occurrences n using punctual.schedules s where s.id = n.schedule_id and s.name = 'idle'`,
    );
    await sql(`update punctual.schedules set updated_at = updated_at - interval '1 hour'`);
    await sql(`insert into punctual.queue (run_id, scheduled_at, tenant, state, due_at, expires_at, lease_until)
               select gen_random_uuid(), punctual.now(), 'default', state, punctual.now() - interval '1 hour', punctual.now() + interval '1 day', lease
                 from (values ('running', punctual.now() - interval '1 hour'), ('waiting', null)) as v (state, lease)`);
    await sql(`insert into punctual.runs (id, tenant, kind, scheduled_at, state, created_at, due_at)
               select gen_random_uuid(), 'default', 'call', punctual.now(), 'waiting', punctual.now(), punctual.now() - interval '1 hour'`);
    const kinds = (await findings()).map((text) => text.split(":")[0]);
    expect(kinds).toEqual([
      "overdue-schedule",
      "stuck-run",
      "unclaimed-run",
      "idle-schedule",
      "orphaned-run",
    ]);
  });

  it("finds a node with older time zone data, and a clock that is wrong", async () => {
    await sql(
      `insert into punctual.nodes (id, name, started_at, seen_at, tz_version) values (gen_random_uuid(), 'newer', punctual.now(), punctual.now(), '9999z')`,
    );
    expect(await findings("2026-03-01T00:01:00Z")).toEqual([
      "time-zone-data: test",
      "clock-drift: this node",
    ]);
  });

  it("of another tenant shows that tenant's findings alone", async () => {
    await put("never", { expression: "cron(0 0 30 2 ? *)" });
    expect(await findings("2026-03-01T00:00:00Z", { ...admin, tenant: "stranger" })).toEqual([]);
  });
});

describe("The scanner", () => {
  it("says in the log what is broken, with the remedy, and is silent where nothing is", async () => {
    const said: unknown[] = [];
    const log = {
      ...silentLog,
      error: (facts: object, message: string) => void said.push({ ...facts, message }),
    };
    const context = { ...bench.engine, log };
    await scan(context);
    expect(said).toEqual([]);
    await put("overdue");
    await sql("update punctual.next_occurrences set plan_at = plan_at - interval '1 day'");
    await scan(context);
    expect(said).toMatchObject([
      { check: "overdue-schedule", subject: "default: default/overdue", remedy: expect.any(String) },
    ]);
  });
});
