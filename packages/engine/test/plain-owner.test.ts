// A database whose user may neither make the tenants' role nor take it: it works, and keeps tenants apart once it may.
import { randomBytes } from "node:crypto";
import { migrate, openDatabase, type Database } from "@punctual/database";
import { createTestDatabase, type TestDatabase } from "@punctual/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createEngine,
  diagnose,
  egressPolicy,
  engineMigrations,
  listGroups,
  putGroup,
  silentLog,
  type Engine,
  type Principal,
} from "../src/index.ts";

const admin: Principal = { tenant: "default", actor: "a test", role: "admin" };
const user = `plain_${randomBytes(6).toString("hex")}`;
let bare: TestDatabase;
let owned: Database;
let engine: Engine;

beforeAll(async () => {
  bare = await createTestDatabase({ migrations: [] });
  const { database, connectionString } = bare;
  await database.execute(`create role ${user} login password 'plain'`);
  await database.execute(`alter schema public owner to ${user}`);
  const [{ name = "" } = {}] = await database.execute("select current_database()::text as name");
  await database.execute(`grant create on database ${String(name)} to ${user}`);
  const address = new URL(connectionString);
  address.username = user;
  address.password = "plain";
  owned = openDatabase({ connectionString: address.href, applicationName: "plain owner" });
  await migrate(owned, [engineMigrations]);
  engine = createEngine({
    database: owned,
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    secretKey: null,
    log: silentLog,
    nodeName: "plain",
  });
});

afterAll(async () => {
  await owned.end();
  await bare.database.execute(`drop owned by ${user} cascade`);
  await bare.database.execute(`drop role ${user}`);
  await bare.drop();
});

const checks = async () => (await diagnose(engine, admin)).map(({ check }) => check);
const covered = async () =>
  (await bare.database.execute("select polrelid from pg_policy where polname = 'tenant_rows'")).length;

test("it works without the role, and a diagnosis says so", async () => {
  await engine.prepare();
  await putGroup(engine, { ...admin, tenant: "acme" }, { name: "theirs" });
  const page = { limit: 10, cursor: null };
  expect((await listGroups(engine, admin, page)).items.map(({ name }) => name)).toEqual(["default"]);
  expect(await checks()).toContain("tenants-together");
  expect(await covered()).toBe(0);
});

test("once an administrator has granted the role, the next start keeps tenants apart, and the loops see all", async () => {
  await bare.database.execute(`
    do $$ begin create role punctual_tenant nologin; exception when duplicate_object or unique_violation then null; end $$`);
  await bare.database.execute(`grant punctual_tenant to ${user}`);
  await engine.prepare();
  expect(await checks()).not.toContain("tenants-together");
  expect(await covered()).toBeGreaterThan(15);
  expect(await owned.execute("select tenant from punctual.schedule_groups order by tenant")).toHaveLength(2);
  const page = { limit: 10, cursor: null };
  expect((await listGroups(engine, { ...admin, tenant: "acme" }, page)).items).toHaveLength(1);
  await engine.prepare();
});
