// A month of the shipped configuration: all five workloads side by side, fired by their schedules, the night included in which
// clocks go forward.
import {
  createEngine,
  egressPolicy,
  engineMigrations,
  listRuns,
  silentLog,
  type Run,
} from "@punctual/engine";
import type { OpenWorkload } from "@punctual/jobs";
import { createServer, lateEngine } from "@punctual/server";
import { createTestDatabase, manualClock, type ManualClock, type TestDatabase } from "@punctual/testing";
import { SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import config from "../../../punctual.config.ts";
import { configSchema } from "../src/config/config-schema.ts";
import { closing } from "../src/start/closing.ts";
import { openWorkloads, seedWorkloads } from "../src/start/open-workloads.ts";
import { syncAlarms } from "../src/start/sync-alarms.ts";
import { syncLimits } from "../src/start/sync-limits.ts";
import { syncSchedules } from "../src/start/sync-schedules.ts";

const jwtSecret = "the-secret-of-tokens-in-a-month-of-tests";
const principal = { tenant: "default", actor: "test", role: "admin" } as const;
const from = new Date("2026-03-01T00:00:00Z");
const until = new Date("2026-04-01T12:00:00Z");
/** Runs here and there in a month of real time take seconds, not the default's. */
const monthTimeoutMs = 240_000;

let own: TestDatabase;
let clock: ManualClock;
let engine: ReturnType<typeof createEngine>;
let server: ReturnType<typeof createServer>;
let workloads: readonly OpenWorkload[];
const open = closing(silentLog);

beforeAll(async () => {
  const checked = configSchema.parse(config);
  own = await createTestDatabase({
    migrations: [engineMigrations, ...checked.workloads.map(({ migrations }) => migrations)],
  });
  const { database } = own;
  clock = await manualClock(database, from);
  const late = lateEngine();
  workloads = await openWorkloads({
    config: checked,
    database,
    settings: {
      mode: "development",
      publicUrl: "http://localhost:3000",
      values: { JWT_SECRET: jwtSecret, COINGECKO_REQUESTS_PER_MINUTE: "100000" },
    },
    partsFor: late.partsFor,
    log: silentLog,
    closing: open,
  });
  engine = createEngine({
    database,
    jobs: workloads.flatMap(({ jobs }) => jobs.map(({ runner }) => runner)),
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: Buffer.alloc(32, 7),
    log: silentLog,
    nodeName: "test",
    holdAfterClockJump: false,
  });
  late.bind(engine);
  server = createServer({
    engine,
    workloads,
    credentials: [],
    publicUrl: "http://localhost:3000",
    log: silentLog,
  });
  await engine.prepare();
  await seedWorkloads(workloads, silentLog);
  await syncLimits(engine, checked);
  await syncSchedules(engine, checked.schedules, silentLog);
  await syncAlarms(engine, checked);
  await engine.start();
  await putPrompt({ name: "In the night that lacks an hour", time: "02:30", timezone: "Europe/Berlin" });
  await putPrompt({ name: "At breakfast", time: "08:00", timezone: "Europe/Berlin" });
  await throughTheMonth();
}, monthTimeoutMs);

afterAll(async () => {
  await server.stop();
  await engine.stop({ graceSeconds: 5 });
  await open.close();
  await own.drop();
});

async function putPrompt(prompt: Readonly<Record<string, string>>): Promise<void> {
  const token = await new SignJWT({ userId: "ada", email: "ada@example.com", exp: 4_102_444_800 })
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(jwtSecret));
  const answer = await server.app.inject({
    method: "POST",
    url: "/v1/schedules",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    payload: JSON.stringify({ prompt: "What is new?", frequency: "daily", ...prompt }),
  });
  expect(answer.body).toContain("expression");
}

/** From one occurrence to the next, each worked off before the time moves on. */
async function throughTheMonth(): Promise<void> {
  for (;;) {
    const [row] = await own.database.execute("select min(next_at) as next from punctual.next_occurrences");
    const next = row?.next instanceof Date ? row.next : until;
    if (next >= until) break;
    await clock.set(next);
    engine.events.emit("planned");
    await vi.waitFor(assertIdle, { timeout: 60_000, interval: 20 });
  }
  await clock.set(until);
}

async function assertIdle(): Promise<void> {
  const [row] = await own.database.execute(`
    select (select count(*) from punctual.next_occurrences where next_at <= punctual.now())
         + (select count(*) from punctual.queue where due_at <= punctual.now()) as left`);
  engine.events.emit("waiting");
  expect(row).toEqual({ left: "0" });
}

async function runsOf(schedule: string): Promise<readonly Run[]> {
  const list = { schedule, job: null, state: null, from: null, to: null, limit: 200, cursor: null };
  return (await listRuns(engine, principal, list)).items;
}

const times = (runs: readonly Run[]): readonly string[] =>
  runs.map(({ scheduledAt }) => scheduledAt.toISOString()).toSorted();
const states = (runs: readonly Run[]): readonly string[] => [...new Set(runs.map(({ state }) => state))];
const days = (count: number, time: string): readonly string[] =>
  Array.from({ length: count }, (_, day) => {
    const date = new Date(from.getTime() + day * 86_400_000).toISOString().slice(0, 10);
    return `${date}T${time}:00.000Z`;
  });

describe("a month of every shipped schedule", () => {
  test.each([
    ["fintrak-daily-snapshots", days(32, "02:00")],
    ["crypto-dashboard-daily-fetch", days(32, "02:00")],
    ["superseller-daily-metrics-rebuild", days(32, "06:00")],
    ["superseller-sync-mercadolivre", days(32, "05:00")],
    ["stream-snapshots-monthly", ["2026-03-01T02:00:00.000Z", "2026-04-01T02:00:00.000Z"]],
  ])("%s fires at each of its times, once, and succeeds", async (schedule, expected) => {
    const runs = await runsOf(schedule);
    expect(times(runs)).toEqual(expected);
    expect(
      runs.filter(({ state }) => state !== "succeeded").map(({ error, state }) => [state, error]),
    ).toEqual([]);
  });

  test("leaves no dead letter, no alarm and nothing open", async () => {
    const rows = await own.database.execute(`
      select (select count(*) from punctual.dead_letters) as dead,
             (select count(*) from punctual.queue) as open,
             (select count(*) from punctual.alarms where state = 'alarm') as alarms`);
    expect(rows).toEqual([{ dead: "0", open: "0", alarms: "0" }]);
  });

  test("leaves what each of them is for", async () => {
    const [row] = await own.database.execute(
      `
      select (select count(distinct date) from product_snapshots where taken_at >= $1) as snapshot_days,
             (select count(*) from daily_prices where date between '2026-03-01' and '2026-03-31') as prices,
             (select max(date)::text from listing_metrics_daily where source = 'internal_job') as newest_metric,
             (select array_agg(distinct month order by month)::text from stream_snapshots where created_at >= $1) as months`,
      [from],
    );
    expect(row).toMatchObject({ snapshot_days: "32", prices: String(44 * 31) });
    expect(row?.months).toContain("2026-03");
  });
});

describe("the night in which Berlin's clocks go forward", () => {
  const named = async (name: string): Promise<string> => {
    const [row] = await own.database.execute("select id::text as id from prompts where name = $1", [name]);
    return `scheduled-prompts/${String(row?.id)}`;
  };

  test("has no half past two: the prompt of that time is not run, and goes on the night after", async () => {
    const runs = await runsOf(await named("In the night that lacks an hour"));
    const found = times(runs);
    expect(found).not.toContain("2026-03-29T01:30:00.000Z");
    expect(found).toContain("2026-03-28T01:30:00.000Z");
    expect(found).toContain("2026-03-30T00:30:00.000Z");
    expect(runs).toHaveLength(31);
    expect(states(runs)).toEqual(["succeeded"]);
  });

  test("has a breakfast: an hour earlier by UTC from then on", async () => {
    const runs = await runsOf(await named("At breakfast"));
    expect(times(runs)).toEqual([...days(28, "07:00"), ...days(32, "06:00").slice(28)]);
    expect(states(runs)).toEqual(["succeeded"]);
  });
});
