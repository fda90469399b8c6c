// Freezing a tenant with two nodes on one database: nothing begins, nothing is lost, and all goes on in its order.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  alarmDefinition,
  callJob,
  freeze,
  getAlarm,
  getFreeze,
  putAlarm,
  putSchedule,
  runSchedule,
  unfreeze,
  type AttemptEnd,
  type Principal,
} from "../src/index.ts";
import { claim, start } from "../src/run/claim.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob, type TestJob } from "./test-job.ts";
import { twoNodes, type TwoNodes } from "./two-nodes.ts";

const stranger: Principal = { tenant: "other", actor: "test", role: "admin" };
let run: () => AttemptEnd | Promise<AttemptEnd>;
let job: TestJob;
let world: TwoNodes;
beforeEach(async () => {
  run = () => succeeded;
  job = testJob({ run: () => run() });
  world = await twoNodes({ now: "2026-03-01T00:00:30Z", jobs: [job] });
});
afterEach(() => world.close());

const sql = (text: string) => world.bench.testDatabase.database.execute(text);
const begin = (until: Date | null = null, who = principal) =>
  freeze(world.bench.engine, who, { reason: "the warehouse moves", until });
const schedule = (name: string, given: Parameters<typeof definition>[0] = {}) =>
  putSchedule(world.bench.engine, principal, { ...named(name), definition: definition(given) });
const fireNow = (name: string) =>
  runSchedule(world.bench.engine, principal, { ...named(name), idempotencyKey: null });
async function workOff(): Promise<void> {
  for (const node of world.nodes) await node.workOff();
}

test("a frozen tenant's occurrences are recorded and wait; unfrozen they go on oldest first", async () => {
  await schedule("minutely", { catchUp: "all" });
  await begin();
  await world.bench.clock.advance({ minutes: 3 });
  await workOff();
  expect(job.calls).toEqual([]);
  expect(await sql("select state, gated from punctual.queue")).toEqual(
    Array.from({ length: 3 }, () => ({ state: "waiting", gated: true })),
  );
  await unfreeze(world.bench.engine, principal);
  await workOff();
  const times = job.calls.map((call) => call.run.scheduledAt.getTime());
  expect(times).toHaveLength(3);
  expect(times).toEqual([...times].sort((one, other) => one - other));
});

test("what a freeze keeps from beginning is not late", async () => {
  const watch = alarmDefinition.parse({ kind: "late" });
  await putAlarm(world.bench.engine, principal, { name: "late", definition: watch });
  await schedule("minutely", { catchUp: "all" });
  await begin();
  await world.bench.clock.advance({ minutes: 10 });
  await workOff();
  expect(await getAlarm(world.bench.engine, principal, { name: "late" })).toMatchObject({ state: "ok" });
});

test("what a node had claimed ahead is taken back, and does not begin at its time", async () => {
  await schedule("minutely");
  await world.bench.advanceTo("2026-03-01T00:00:59.500Z");
  expect(await sql("select state from punctual.queue")).toEqual([{ state: "claimed" }]);
  await begin();
  expect(await sql("select state, gated, token from punctual.queue")).toEqual([
    { state: "waiting", gated: true, token: null },
  ]);
  await world.bench.clock.advance({ seconds: 2 });
  await workOff();
  expect(job.calls).toEqual([]);
  await unfreeze(world.bench.engine, principal);
  await workOff();
  expect(job.calls).toHaveLength(1);
});

test("a run that slipped into the queue beside the freeze is neither claimed nor started", async () => {
  const { bench, nodes } = world;
  const { database } = bench.testDatabase;
  await schedule("minutely", { expression: "cron(0 0 1 1 ? 2099)" });
  await fireNow("minutely");
  const claimer = { nodeId: nodes[0].nodeId, jobs: ["test.job"] };
  await sql("update punctual.queue set due_at = due_at + interval '500 milliseconds'");
  const [claimed] = await claim(database, claimer, 1);
  await fireNow("minutely");
  // The row alone: as if both had been written by a statement that began before the freeze.
  await sql(`insert into punctual.freezes (tenant, actor, since) values ('default', 'test', punctual.now())`);
  await bench.clock.advance({ seconds: 1 });
  expect(await claim(database, claimer, 10)).toEqual([]);
  expect((await start(database, claimed === undefined ? [] : [claimed])).attempts).toEqual(new Map());
});

test("an attempt that is under way finishes, and its retry waits for the end of the freeze", async () => {
  const end = Promise.withResolvers<AttemptEnd>();
  run = () => (job.calls.length === 1 ? end.promise : succeeded);
  await schedule("minutely", { expression: "cron(0 0 1 1 ? 2099)" });
  await fireNow("minutely");
  const begun = new Promise<void>((resolve) => world.bench.engine.events.once("started", () => resolve()));
  const work = world.bench.engine.workOff();
  await begun;
  await begin();
  end.resolve({ kind: "failed", error: "not today", afterSeconds: null });
  await work;
  expect(await sql("select outcome from punctual.attempts")).toEqual([{ outcome: "failed" }]);
  await world.bench.clock.advance({ minutes: 5 });
  await workOff();
  expect(job.calls).toHaveLength(1);
  await unfreeze(world.bench.engine, principal);
  await workOff();
  expect(job.calls).toHaveLength(2);
});

test("ends by itself at its time, on whichever node", async () => {
  await schedule("minutely", { expression: "cron(0 0 1 1 ? 2099)" });
  await begin(new Date("2026-03-01T01:00:00Z"));
  await fireNow("minutely");
  await world.bench.advanceTo("2026-03-01T00:59:59Z");
  expect(job.calls).toEqual([]);
  await world.bench.clock.set("2026-03-01T01:00:00Z");
  expect(await getFreeze(world.bench.engine, principal)).toMatchObject({ frozen: false });
  await world.nodes[1].workOff();
  expect(job.calls).toHaveLength(1);
});

test("calls wait too, and other tenants do not notice", async () => {
  const call = (who: Principal) =>
    callJob(world.bench.engine, who, { job: "test.job", input: {}, scheduledAt: null, idempotencyKey: null });
  await begin();
  await call(principal);
  await call(stranger);
  await workOff();
  expect(job.calls).toHaveLength(1);
  expect(await sql("select tenant from punctual.queue")).toEqual([{ tenant: "default" }]);
});

test("thousands of waiting runs are put to the gate, and let through again in batches", async () => {
  await sql(`with made as (
      insert into punctual.runs (id, tenant, kind, job, scheduled_at, state, created_at, due_at)
      select gen_random_uuid(), 'default', 'call', 'unknown.job', punctual.now(), 'waiting', punctual.now(), punctual.now()
        from generate_series(1, 6000) returning id, scheduled_at)
    insert into punctual.queue (run_id, scheduled_at, tenant, job, state, due_at, expires_at)
    select id, scheduled_at, 'default', 'test.job', 'waiting', scheduled_at, scheduled_at + interval '1 day' from made`);
  await begin();
  expect(await sql("select gated, count(*)::integer from punctual.queue group by gated")).toEqual([
    { gated: true, count: 6000 },
  ]);
  await unfreeze(world.bench.engine, principal);
  await workOff();
  expect(job.calls).toHaveLength(6000);
}, 60_000);

describe("the freeze itself", () => {
  test("says since when, by whom, why and until when, and is the tenant's own", async () => {
    const until = new Date("2026-03-02T00:00:00Z");
    const since = new Date("2026-03-01T00:00:30Z");
    const frozen = { frozen: true, reason: "the warehouse moves", actor: "test", since, until };
    expect(await begin(until)).toEqual(frozen);
    expect(await getFreeze(world.bench.engine, principal)).toEqual(frozen);
    expect(await getFreeze(world.bench.engine, stranger)).toMatchObject({ frozen: false, actor: null });
    await unfreeze(world.bench.engine, stranger);
    expect(await getFreeze(world.bench.engine, principal)).toEqual(frozen);
  });

  test("may be repeated, and begins when it began first", async () => {
    await begin();
    await world.bench.clock.advance({ minutes: 1 });
    expect(await begin()).toMatchObject({ since: new Date("2026-03-01T00:00:30Z") });
    await unfreeze(world.bench.engine, principal);
    await unfreeze(world.bench.engine, principal);
    expect(await getFreeze(world.bench.engine, principal)).toMatchObject({ frozen: false });
  });

  test("with an end that has passed is refused, and nothing is frozen", async () => {
    await expect(begin(new Date("2026-03-01T00:00:00Z"))).rejects.toMatchObject({
      code: "invalid-request",
      field: "until",
    });
    expect(await getFreeze(world.bench.engine, principal)).toMatchObject({ frozen: false });
  });

  test("is in the audit, its beginning and its end", async () => {
    await begin();
    await unfreeze(world.bench.engine, principal);
    const actions = await sql("select action from punctual.audit_events order by action");
    expect(actions).toEqual([{ action: "freeze.begin" }, { action: "freeze.end" }]);
  });
});
