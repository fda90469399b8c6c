// Limits on a real database with the time in the test's hand: never above, nothing starves, a change counts at once (F48).
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  deleteRateLimit,
  listRateLimits,
  putRateLimit,
  putSchedule,
  rateLimitDefinition,
  runSchedule,
  syncLimits,
  type AttemptEnd,
  type RateLimitDefinitionInput,
  type ScheduleDefinitionInput,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob, type TestJob } from "./test-job.ts";
import { twoNodes, type TwoNodes } from "./two-nodes.ts";
import { allAttempts } from "./all-attempts.ts";

const failed: AttemptEnd = { kind: "failed", error: "no", afterSeconds: null };
let job: TestJob;
let run: (call: { readonly run: { readonly schedule: string | null } }) => AttemptEnd | Promise<AttemptEnd>;
let world: TwoNodes;
beforeEach(async () => {
  run = () => succeeded;
  job = testJob({ run: (call) => run(call) });
  world = await twoNodes({ now: "2026-03-01T00:00:00Z", jobs: [job] });
});
afterEach(() => world.close());

const limit = (name: string, given: RateLimitDefinitionInput) =>
  putRateLimit(world.bench.engine, principal, { name, definition: rateLimitDefinition.parse(given) });
const schedule = (name: string, given: Partial<ScheduleDefinitionInput> = {}) =>
  putSchedule(world.bench.engine, principal, {
    ...named(name),
    definition: definition({ expression: "cron(0 0 1 1 ? 2099)", ...given }),
  });
async function due(name: string, count: number): Promise<void> {
  for (let made = 0; made < count; made++)
    await runSchedule(world.bench.engine, principal, { ...named(name), idempotencyKey: null });
}
const sql = (text: string) => world.bench.testDatabase.database.execute(text);
/** Epoch milliseconds at which attempts began, in order. */
async function begun(name?: string): Promise<number[]> {
  const rows = await world.bench.testDatabase.database.execute(
    `select extract(epoch from a.started_at) * 1000 as ms
       from ${allAttempts} a join punctual.runs r on r.id = a.run_id join punctual.schedules s on s.id = r.schedule_id
      where $1::text is null or s.name = $1 order by a.started_at`,
    [name ?? null],
  );
  return rows.map(({ ms }) => Math.round(Number(ms)));
}
/** The most that began within any window of so many milliseconds. */
const most = (times: readonly number[], windowMs: number): number =>
  Math.max(0, ...times.map((first) => times.filter((at) => at >= first && at < first + windowMs).length));
describe("a rate of one a second with 100 due (F48)", () => {
  test("is never exceeded in any window by two nodes, and all of them go, oldest first", async () => {
    await limit("slow", { ratePerSecond: 1 });
    await schedule("limited", { limit: "slow" });
    await due("limited", 100);
    await world.pass(110, 350);
    const times = await begun();
    expect(times).toHaveLength(100);
    expect(most(times, 1000)).toBe(1);
  }, 60_000);

  test("keeps to the rate after a stall too: what was let through for the past begins one by one", async () => {
    await limit("slow", { ratePerSecond: 20 });
    await schedule("limited", { limit: "slow" });
    await due("limited", 60);
    await world.bench.engine.workOff();
    // Its slots of the next second have all passed when it comes to itself.
    await world.bench.clock.advance({ seconds: 5 });
    await world.pass(5);
    const times = await begun();
    expect(times).toHaveLength(60);
    expect(most(times, 1000)).toBeLessThanOrEqual(20);
  }, 60_000);

  test("lowered and raised live counts at once", async () => {
    await limit("live", { ratePerSecond: 20 });
    await schedule("limited", { limit: "live" });
    await due("limited", 60);
    await world.pass(1);
    const before = (await begun()).length;
    expect(before).toBeGreaterThan(5);
    await limit("live", { ratePerSecond: 1 });
    const changedMs = (await world.bench.clock.now()).getTime();
    await world.pass(4);
    const slow = (await begun()).filter((at) => at > changedMs);
    expect(slow.length).toBeGreaterThanOrEqual(3);
    expect(most(slow, 1000)).toBe(1);
    await limit("live", { ratePerSecond: 20 });
    await world.pass(6);
    expect(await begun()).toHaveLength(60);
  }, 60_000);

  test("a run that waits at the gate beyond its maximum age goes to the dead letters", async () => {
    await limit("slow", { ratePerMinute: 1 });
    await schedule("limited", { limit: "slow", retry: { maxAgeSeconds: 60 } });
    await due("limited", 3);
    await world.pass(61, 1000);
    expect(await begun()).toHaveLength(1);
    await world.bench.engine.workOff();
    const items = await sql("select reason from punctual.dead_letters");
    expect(items).toMatchObject([{ reason: "maximum age" }, { reason: "maximum age" }]);
  });

  test("a limit that is made while runs wait without one holds those too", async () => {
    await limit("late", { concurrency: 1000 });
    await schedule("limited", { limit: "late" });
    await due("limited", 10);
    await limit("late", { ratePerSecond: 1 });
    await world.pass(3);
    expect(most(await begun(), 1000)).toBe(1);
  });
});

describe("fairness", () => {
  test("a long line at one key keeps nobody waiting at another", async () => {
    await limit("long", { ratePerSecond: 1 });
    await limit("short", { ratePerSecond: 1 });
    await schedule("crowd", { limit: "long" });
    await schedule("few", { limit: "short" });
    await due("crowd", 150);
    await world.bench.clock.advance({ milliseconds: 1 });
    await due("few", 3);
    await world.pass(4);
    expect(await begun("few")).toHaveLength(3);
    expect((await begun("crowd")).length).toBeLessThanOrEqual(4);
  });

  test("runs without a limit pass by those that wait", async () => {
    await limit("slow", { ratePerMinute: 1 });
    await schedule("limited", { limit: "slow" });
    await schedule("free");
    await due("limited", 20);
    await due("free", 5);
    await world.bench.engine.workOff();
    expect(await begun("free")).toHaveLength(5);
    expect(await begun("limited")).toHaveLength(1);
  });

  test("two tenants' limits of one name are two limits", async () => {
    const stranger = { tenant: "other", actor: "test", role: "admin" } as const;
    await limit("same", { ratePerMinute: 1 });
    await schedule("limited", { limit: "same" });
    await expect(
      putSchedule(world.bench.engine, stranger, { ...named("x"), definition: definition({ limit: "same" }) }),
    ).rejects.toMatchObject({ code: "unknown-limit", field: "limit" });
    expect((await listRateLimits(world.bench.engine, stranger, { limit: 10, cursor: null })).items).toEqual(
      [],
    );
  });
});

test("a concurrency is never exceeded by two nodes, and the end of one lets the next in at once", async () => {
  let going = 0;
  let highest = 0;
  const ends: (() => void)[] = [];
  const begun = Array.from({ length: 6 }, () => Promise.withResolvers<void>());
  run = async () => {
    highest = Math.max(highest, ++going);
    await new Promise<void>((resolve) => {
      ends.push(resolve);
      begun[ends.length - 1]?.resolve();
    });
    going--;
    return succeeded;
  };
  await limit("two", { concurrency: 2 });
  await schedule("limited", { limit: "two" });
  await due("limited", 6);
  for (const node of world.nodes) await node.start();
  for (let index = 0; index < 6; index++) {
    await begun[index]?.promise;
    if (index > 0) ends[index - 1]?.();
  }
  ends[5]?.();
  expect(highest).toBe(2);
});

test("a retry goes through the gate again", async () => {
  let failures = 3;
  run = () => (failures-- > 0 ? failed : succeeded);
  await limit("slow", { ratePerSecond: 1 });
  await schedule("limited", { limit: "slow" });
  await due("limited", 3);
  await world.pass(20, 250);
  const times = await begun();
  expect(times.length).toBeGreaterThanOrEqual(6);
  expect(most(times, 1000)).toBe(1);
});

describe("a named limit", () => {
  test("is kept, listed, and deleted once no schedule names it", async () => {
    await limit("shared", { ratePerMinute: 30, concurrency: 2 });
    await schedule("user", { limit: "shared" });
    expect(
      (await listRateLimits(world.bench.engine, principal, { limit: 10, cursor: null })).items,
    ).toMatchObject([
      {
        name: "shared",
        ratePerSecond: null,
        ratePerMinute: 30,
        concurrency: 2,
        origin: "api",
        heldUntil: null,
      },
    ]);
    await expect(deleteRateLimit(world.bench.engine, principal, { name: "shared" })).rejects.toMatchObject({
      code: "limit-in-use",
    });
    await schedule("user", { limit: null });
    await deleteRateLimit(world.bench.engine, principal, { name: "shared" });
    await expect(deleteRateLimit(world.bench.engine, principal, { name: "shared" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await sql("select * from punctual.rate_limits")).toEqual([]);
  });

  test("of punctual.config.ts is put at every start, replaced by nobody else, and goes with its line", async () => {
    const declared = [{ name: "declared", definition: rateLimitDefinition.parse({ ratePerSecond: 5 }) }];
    await limit("by-hand", { concurrency: 1 });
    await syncLimits(world.bench.engine, declared);
    await syncLimits(world.bench.engine, declared);
    await expect(limit("declared", { ratePerSecond: 9 })).rejects.toMatchObject({ code: "declared-in-code" });
    await expect(deleteRateLimit(world.bench.engine, principal, { name: "declared" })).rejects.toMatchObject({
      code: "declared-in-code",
    });
    await schedule("user", { limit: "declared" });
    await syncLimits(world.bench.engine, []);
    const names = async () =>
      (await listRateLimits(world.bench.engine, principal, { limit: 10, cursor: null })).items.map(
        ({ name }) => name,
      );
    expect(await names()).toEqual(["by-hand", "declared"]);
    await schedule("user", { limit: null });
    await syncLimits(world.bench.engine, []);
    expect(await names()).toEqual(["by-hand"]);
  });

  test("deleted while runs wait under it lets them through", async () => {
    await limit("gone", { ratePerMinute: 1 });
    await schedule("limited", { limit: "gone" });
    await due("limited", 5);
    await world.bench.engine.workOff();
    expect(await begun()).toHaveLength(1);
    await schedule("limited");
    await deleteRateLimit(world.bench.engine, principal, { name: "gone" });
    await world.bench.engine.workOff();
    expect(await begun()).toHaveLength(5);
  });
});
