// Tenants are kept apart by the database itself: a tenant's role sees its own rows, and without a tenant none.
import { openDatabase, type Database, type Queryable } from "@punctual/database";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createAccessKey,
  defaultGroup,
  getSchedule,
  listRuns,
  listSchedules,
  putAlarm,
  putConnection,
  putSchedule,
  runSchedule,
  type AttemptEnd,
  type Principal,
} from "../src/index.ts";
import { databaseOf } from "../src/tenant-database.ts";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { definition } from "./definition.ts";
import { testJob } from "./test-job.ts";

const founder: Principal = { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true };
const tenants = Array.from({ length: 20 }, (_, at) => `tenant-${at}`);
const principalOf = (tenant: string): Principal => ({ tenant, actor: "test", role: "admin" });
const report = { group: defaultGroup, name: "report" };
const everyRun = { schedule: null, job: null, state: null, from: null, to: null, limit: 200, cursor: null };

/** So that every tenant has attempts and dead letters, too. */
const diesAtOnce: AttemptEnd = { kind: "gave-up", error: "no more" };

/** Shared by all tenants on purpose: which nodes there are, what holds for all. */
const shared = ["default_quotas", "facts", "nodes"];

let bench: TestEngine;
let database: Database;
let tables: readonly string[];

beforeAll(async () => {
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [testJob({ run: () => diesAtOnce })] });
  database = bench.testDatabase.database;
  for (const tenant of tenants) await furnish(tenant);
  await bench.advanceTo("2026-03-01T00:00:31Z");
  tables = (
    await database.execute(
      `select relname::text as name from pg_class
      where relnamespace = 'punctual'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname not in ('migrations', 'manual_clock')`,
    )
  ).map(({ name }) => String(name));
});
afterAll(() => bench.close());

async function furnish(tenant: string): Promise<void> {
  const { engine } = bench;
  const principal = principalOf(tenant);
  await createAccessKey(engine, founder, { name: tenant, tenant, role: "admin", expiresAt: null });
  const described = definition({ description: `of ${tenant}` });
  await putSchedule(engine, principal, { ...report, definition: described });
  await putAlarm(engine, principal, { name: "a", definition: { kind: "dead", schedule: null, actions: [] } });
  await putConnection(engine, principal, {
    name: "c",
    definition: { kind: "api-key", header: "x-key", value: "v" },
  });
  await runSchedule(engine, principal, { ...report, idempotencyKey: "once" });
}

const count = async (queryable: Queryable, table: string): Promise<number> =>
  Number((await queryable.execute(`select count(*)::integer as n from punctual.${table}`))[0]?.n);

const enterRole = (transaction: Queryable) => transaction.execute("set local role punctual_tenant");

test("security row 33: the tables of the tenants hold rows, and each is under a forced policy for a role of no privilege", async () => {
  expect(tables).toEqual(
    expect.arrayContaining(["schedules", "runs", "access_keys", "audit_events", "queue"]),
  );
  for (const table of [
    "schedules",
    "runs",
    "connections",
    "alarms",
    "access_keys",
    "audit_events",
    "attempts",
    "dead_letters",
  ])
    expect(await count(database, table), `rows of ${table}`).toBeGreaterThanOrEqual(tenants.length);
  const forced = await database.execute(
    `select relname::text as name from pg_class
      where relnamespace = 'punctual'::regnamespace and relrowsecurity and relforcerowsecurity`,
  );
  const protectedTables = forced.map(({ name }) => String(name));
  const open = tables.filter((table) => !protectedTables.includes(table) && !shared.includes(table));
  // No tenant's role has any right to these.
  expect(open.toSorted()).toEqual(["server_log", "server_log_streams", "tenant_parents"]);
  const [role] = await database.execute(
    "select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole from pg_roles where rolname = 'punctual_tenant'",
  );
  expect(Object.values(role ?? {})).toEqual([false, false, false, false]);
});

const seenByRole = async (transaction: Queryable, table: string): Promise<number> =>
  (await transaction.execute("select has_table_privilege($1, 'select') as may", [`punctual.${table}`]))[0]
    ?.may === true
    ? count(transaction, table)
    : 0;

test("security row 33: as the tenants' role without a tenant there is no row in any table", async () => {
  for (const table of tables.filter((name) => !shared.includes(name)))
    await database.transaction(async (transaction) => {
      await enterRole(transaction);
      expect(await seenByRole(transaction, table), `rows of ${table}`).toBe(0);
    });
});

test("security row 33: after an earlier transaction's tenant the setting is empty, not null, and still there is no row", async () => {
  const single = openDatabase({
    connectionString: bench.testDatabase.connectionString,
    applicationName: "single",
    poolSize: 1,
  });
  try {
    const seen = await databaseOf({ database: single }, principalOf("tenant-3")).transaction((inside) =>
      count(inside, "schedules"),
    );
    expect(seen).toBe(1);
    await single.transaction(async (transaction) => {
      const [setting] = await transaction.execute(
        "select current_setting('punctual.tenant', true) as tenant",
      );
      expect(setting).toEqual({ tenant: "" });
      await enterRole(transaction);
      for (const table of tables.filter((name) => !shared.includes(name)))
        expect(await seenByRole(transaction, table), `rows of ${table}`).toBe(0);
    });
  } finally {
    await single.end();
  }
});

test("security row 33: a tenant sees and changes its own rows alone, and cannot give one away", async () => {
  const mine = databaseOf(bench.engine, principalOf("tenant-3"));
  for (const table of ["schedules", "runs", "connections", "alarms", "access_keys"])
    expect(await count(mine, table), `rows of ${table}`).toBe(1);
  for (const statement of [
    "update punctual.schedules set tenant = 'tenant-4'",
    "insert into punctual.schedule_groups (tenant, name, created_at) values ('tenant-4', 'g', now())",
  ])
    await expect(mine.execute(statement)).rejects.toThrow(/row-level security/);
  await mine.execute("update punctual.alarms set detail = 'touched'");
  const [touched] = await database.execute(
    "select array_agg(distinct tenant) as tenants from punctual.alarms where detail = 'touched'",
  );
  expect(touched).toEqual({ tenants: ["tenant-3"] });
});

test("security row 34: 200 requests of 20 tenants at once over two connections never read across", async () => {
  const narrow = openDatabase({
    connectionString: bench.testDatabase.connectionString,
    applicationName: "narrow",
    poolSize: 2,
  });
  const engine = { ...bench.engine, database: narrow };
  const request = async (tenant: string): Promise<void> => {
    const principal = principalOf(tenant);
    const [schedule, schedules, runs] = await Promise.all([
      getSchedule(engine, principal, report),
      listSchedules(engine, principal, { group: null, state: null, search: null, limit: 200, cursor: null }),
      listRuns(engine, principal, everyRun),
    ]);
    expect(schedule.description).toBe(`of ${tenant}`);
    expect(schedules.items.map(({ description }) => description)).toEqual([`of ${tenant}`]);
    expect(runs.items.map((run) => run.tenant)).toEqual([tenant]);
    // Whatever the statement forgets to ask, the database answers for this tenant alone.
    const [seen] = await databaseOf(engine, principal).execute(
      "select array_agg(tenant) as tenants from punctual.runs",
    );
    expect(seen).toEqual({ tenants: [tenant] });
  };
  try {
    await Promise.all(Array.from({ length: 10 }, () => tenants.map(request)).flat());
  } finally {
    await narrow.end();
  }
});
