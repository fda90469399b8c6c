// Quotas: what one tenant may have and do, exactly, without a word to the others.
import { afterEach, expect, test } from "vitest";
import {
  apiDestinationDefinition,
  appDefinition,
  callJob,
  createAccessKey,
  createQueue,
  createStoredSecret,
  defaultGroup,
  deleteSchedule,
  listLimits,
  putAlarm,
  putApiDestination,
  putApp,
  putConnection,
  putGroup,
  putSchedule,
  runSchedule,
  type Principal,
  type Quotas,
} from "@punctual/engine";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { keepQuotas } from "../src/quota/keep-quotas.ts";
import { databaseOf } from "../src/tenant-database.ts";
import { definition } from "./definition.ts";
import { testJob } from "./test-job.ts";

const founder: Principal = { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true };
const acme: Principal = { tenant: "acme", actor: "a", role: "admin" };
const other: Principal = { tenant: "other", actor: "b", role: "admin" };

let bench: TestEngine | null = null;
afterEach(async () => {
  await bench?.close();
  bench = null;
});

async function open(quotas: Quotas): Promise<TestEngine> {
  bench = await createTestEngine({ now: "2026-03-01T00:00:20Z", quotas, jobs: [testJob()] });
  for (const { tenant } of [acme, other])
    await createAccessKey(bench.engine, founder, { name: "k", tenant, role: "admin", expiresAt: null });
  return bench;
}

type Made = (engine: TestEngine["engine"], principal: Principal, name: string) => Promise<unknown>;

const schedule: Made = (engine, principal, name) =>
  putSchedule(engine, principal, { group: defaultGroup, name, definition: definition() });

const makers: Readonly<Record<string, Made>> = {
  schedules: schedule,
  "schedule-groups": (engine, principal, name) => putGroup(engine, principal, { name }),
  connections: (engine, principal, name) =>
    putConnection(engine, principal, { name, definition: { kind: "api-key", header: "x-key", value: "v" } }),
  "api-destinations": (engine, principal, name) => {
    const definition = apiDestinationDefinition.parse({ url: "https://example.com", method: "POST" });
    return putApiDestination(engine, principal, { name, definition });
  },
  apps: (engine, principal, name) => {
    const definition = appDefinition.parse({ url: "https://example.com", jobs: [`job.${name}`] });
    return putApp(engine, principal, { name, definition });
  },
  alarms: (engine, principal, name) =>
    putAlarm(engine, principal, { name, definition: { kind: "dead", schedule: null, actions: [] } }),
  queues: (engine, principal, name) => createQueue(engine, principal, { name }),
  "stored-secrets": (engine, principal, name) =>
    createStoredSecret(engine, principal, {
      region: "us-east-1",
      name,
      description: null,
      other: {},
      tags: {},
      first: null,
    }),
  "access-keys": (engine, principal, name) =>
    createAccessKey(engine, principal, { name, tenant: null, role: "viewer", expiresAt: null }),
};

test.each(Object.keys(makers))(
  "security row 54: of %s a tenant makes exactly its quota, however many try at once, and others are unaffected",
  async (name) => {
    const make = makers[name] ?? schedule;
    // The tenant has a key and a group already.
    const spent = name === "access-keys" || name === "schedule-groups" ? 1 : 0;
    const { engine } = await open({
      default: { [name]: 1 + spent },
      tenants: { acme: { [name]: 5 + spent } },
    });
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => make(engine, acme, `n${at}`)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
    for (const tried of tries)
      if (tried.status === "rejected") expect(tried.reason).toMatchObject({ code: "quota-exceeded" });
    await make(engine, other, "one");
    await expect(make(engine, other, "two")).rejects.toMatchObject({ code: "quota-exceeded" });
    expect((await listLimits(engine, acme)).find((limit) => limit.name === name)).toEqual({
      name,
      limit: 5 + spent,
      used: 5 + spent,
    });
  },
);

test("security row 54: a place that a deletion makes free is free at once, and a replacement takes none", async () => {
  const { engine } = await open({ tenants: { acme: { schedules: 2 } } });
  await schedule(engine, acme, "a");
  await schedule(engine, acme, "b");
  await schedule(engine, acme, "b");
  await expect(schedule(engine, acme, "c")).rejects.toMatchObject({ code: "quota-exceeded" });
  await deleteSchedule(engine, acme, { group: defaultGroup, name: "a" });
  await schedule(engine, acme, "c");
  await expect(schedule(engine, acme, "d")).rejects.toMatchObject({ code: "quota-exceeded" });
});

test("security row 54: what a refused request took is given back", async () => {
  const { engine } = await open({ tenants: { acme: { schedules: 3 } } });
  const missing = { group: "missing", name: "x", definition: definition() };
  await schedule(engine, acme, "a");
  for (let time = 0; time < 5; time++)
    await expect(putSchedule(engine, acme, missing)).rejects.toMatchObject({ code: "not-found" });
  await schedule(engine, acme, "b");
  await schedule(engine, acme, "c");
  await expect(schedule(engine, acme, "d")).rejects.toMatchObject({ code: "quota-exceeded" });
});

test("security row 54: runs made by hand have a rate, which a new minute opens again", async () => {
  const { engine, clock } = await open({ tenants: { acme: { "runs-per-minute": 3 } } });
  for (const tenant of [acme, other]) await schedule(engine, tenant, "a");
  const fire = (principal: Principal) =>
    runSchedule(engine, principal, { group: defaultGroup, name: "a", idempotencyKey: null });
  for (let time = 0; time < 3; time++) await fire(acme);
  await expect(fire(acme)).rejects.toMatchObject({ code: "rate-exceeded", retryAfterSeconds: 40 });
  await fire(other);
  await clock.set("2026-03-01T00:01:00Z");
  await fire(acme);
});

test("security row 54: neither the last second of a minute nor many callers at once use up a rate that is not used", async () => {
  const { engine, clock } = await open({ tenants: { acme: { "runs-per-minute": 400 } } });
  await clock.set("2026-03-01T00:00:59.500Z");
  const call = (idempotencyKey: string | null) =>
    callJob(engine, acme, { job: "test.job", input: {}, scheduledAt: null, idempotencyKey });
  for (let time = 0; time < 150; time++) await call(null);
  await Promise.all(Array.from({ length: 150 }, (_, time) => call(`key-${time}`)));
  expect(await databaseOf(engine, acme).execute("select id from punctual.runs")).toHaveLength(300);
});

test("security row 54: calls that are refused for their open runs use up no rate", async () => {
  const { engine } = await open({ tenants: { acme: { "runs-per-minute": 1_000, "open-runs": 2 } } });
  const call = () =>
    callJob(engine, acme, { job: "test.job", input: {}, scheduledAt: null, idempotencyKey: null });
  await call();
  await call();
  for (let time = 0; time < 120; time++)
    await expect(call()).rejects.toMatchObject({ code: "quota-exceeded" });
});

test("security row 54: at the same moment a rate is passed by seven runs at most", async () => {
  const { engine } = await open({ tenants: { acme: { "runs-per-minute": 10 } } });
  await schedule(engine, acme, "a");
  const tries = await Promise.allSettled(
    Array.from({ length: 60 }, () =>
      runSchedule(engine, acme, { group: defaultGroup, name: "a", idempotencyKey: null }),
    ),
  );
  const made = tries.filter(({ status }) => status === "fulfilled").length;
  expect(made).toBeGreaterThanOrEqual(10);
  expect(made).toBeLessThanOrEqual(17);
});

test("security row 54: calls stop at the number of open runs, and a call that joins one is no new run", async () => {
  const { engine } = await open({ tenants: { acme: { "open-runs": 2 } } });
  const call = (principal: Principal, idempotencyKey: string) =>
    callJob(engine, principal, { job: "test.job", input: {}, scheduledAt: null, idempotencyKey });
  const first = await call(acme, "a");
  await call(acme, "b");
  await expect(call(acme, "c")).rejects.toMatchObject({ code: "quota-exceeded" });
  expect(await call(acme, "a")).toEqual({ id: first.id, joined: true });
  await call(other, "a");
});

test.each(["quotas", "default_quotas"])(
  "security row 54: whoever works for a tenant cannot change %s",
  async (table) => {
    const { engine } = await open({ default: { schedules: 1 }, tenants: { acme: { schedules: 1 } } });
    await expect(databaseOf(engine, acme).execute(`update punctual.${table} set most = 9`)).rejects.toThrow(
      /permission denied/,
    );
  },
);

test("a start whose configuration says nothing of quotas brings the built-in ones back", async () => {
  const { engine, testDatabase } = await open({ tenants: { acme: { schedules: 1 } } });
  await schedule(engine, acme, "a");
  await expect(schedule(engine, acme, "b")).rejects.toMatchObject({ code: "quota-exceeded" });
  await keepQuotas(testDatabase.database, {});
  await schedule(engine, acme, "b");
  expect(await listLimits(engine, acme)).toContainEqual({ name: "schedules", limit: 1_000_000, used: 2 });
});

test("quotas are as built in where the configuration says nothing, and are listed by name", async () => {
  const { engine } = await open({ default: { alarms: 7 } });
  await schedule(engine, acme, "a");
  const limits = await listLimits(engine, acme);
  expect(limits).toContainEqual({ name: "alarms", limit: 7, used: 0 });
  expect(limits).toContainEqual({ name: "schedules", limit: 1_000_000, used: 1 });
  expect(limits).toContainEqual({ name: "access-keys", limit: 1000, used: 1 });
  expect(limits).toContainEqual({ name: "open-runs", limit: 1_000_000, used: 0 });
});
