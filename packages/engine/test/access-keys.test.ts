// Access keys: made once, kept as a digest, and good until they expire or are revoked.
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createAccessKey,
  keyDigest,
  listAccessKeys,
  listGroups,
  principalOf,
  revokeAccessKey,
  type CreateAccessKey,
  type Principal,
} from "@punctual/engine";
import { createTestEngine, type TestEngine } from "@punctual/testing";

const founder: Principal = { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true };
const wanted: CreateAccessKey = { name: "ci", tenant: null, role: "operator", expiresAt: null };
const firstPage = { limit: 50, cursor: null };

let bench: TestEngine;
beforeEach(async () => void (bench = await createTestEngine({ now: "2026-03-01T00:00:00Z" })));
afterEach(() => bench.close());

const holderOf = (key: string) => principalOf(bench.engine, keyDigest(key));

test("security row 38: a key is 256 random bits, and the database holds its SHA-256 and a prefix alone", async () => {
  const keys = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      createAccessKey(bench.engine, founder, { ...wanted, name: `k${at}` }),
    ),
  );
  expect(new Set(keys.map(({ key }) => key)).size).toBe(20);
  for (const { key, prefix } of keys) {
    expect(key).toMatch(/^pk_[A-Za-z0-9_-]{43}$/);
    expect(key.startsWith(prefix) && prefix.length < 16).toBe(true);
  }
  const [first] = keys;
  const stored = await bench.testDatabase.database.execute(
    "select t::text as row from punctual.access_keys t",
  );
  expect(JSON.stringify(stored)).toContain(keyDigest(first?.key ?? "").toString("hex"));
  for (const { key } of keys) expect(JSON.stringify(stored)).not.toContain(key.slice(11));
});

test("a key lets in one principal: its tenant, its role, and a name that the audit can tell apart", async () => {
  const { key, prefix } = await createAccessKey(bench.engine, founder, { ...wanted, tenant: "acme" });
  expect((await holderOf(key))?.principal).toEqual({
    tenant: "acme",
    actor: `ci (${prefix}…)`,
    role: "operator",
  });
  expect(await holderOf(`${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`)).toBeNull();
});

test("a tenant begins with its first key, which gives it the group default", async () => {
  await createAccessKey(bench.engine, founder, { ...wanted, tenant: "acme" });
  const acme: Principal = { tenant: "acme", actor: "x", role: "admin" };
  expect((await listGroups(bench.engine, acme, firstPage)).items).toMatchObject([{ name: "default" }]);
});

test("only who founds tenants names another tenant", async () => {
  const admin: Principal = { tenant: "acme", actor: "x", role: "admin" };
  await expect(createAccessKey(bench.engine, admin, { ...wanted, tenant: "default" })).rejects.toMatchObject({
    code: "other-tenant",
    field: "tenant",
  });
  expect(await createAccessKey(bench.engine, admin, { ...wanted, tenant: "acme" })).toMatchObject({
    tenant: "acme",
  });
});

test("a key ends at its expiresAt, by the database's clock, and none is made that has ended", async () => {
  const expiresAt = new Date("2026-03-01T01:00:00Z");
  const { key } = await createAccessKey(bench.engine, founder, { ...wanted, expiresAt });
  await bench.clock.set("2026-03-01T00:59:59.999Z");
  expect(await holderOf(key)).not.toBeNull();
  await bench.clock.set(expiresAt);
  expect(await holderOf(key)).toBeNull();
  await expect(createAccessKey(bench.engine, founder, { ...wanted, expiresAt })).rejects.toMatchObject({
    code: "invalid-request",
    field: "expiresAt",
  });
});

test("a revoked key is out at once, and revoking it again finds nothing", async () => {
  const { id, key } = await createAccessKey(bench.engine, founder, { ...wanted, tenant: "acme" });
  const stranger: Principal = { tenant: "other", actor: "x", role: "admin" };
  await expect(revokeAccessKey(bench.engine, stranger, { id })).rejects.toMatchObject({ code: "not-found" });
  expect(await holderOf(key)).not.toBeNull();
  await revokeAccessKey(bench.engine, founder, { id });
  expect(await holderOf(key)).toBeNull();
  await expect(revokeAccessKey(bench.engine, founder, { id })).rejects.toMatchObject({ code: "not-found" });
});

test("the last use is noted at most once a minute", async () => {
  const { key } = await createAccessKey(bench.engine, founder, wanted);
  const lastUsedAt = async () =>
    (await listAccessKeys(bench.engine, founder, firstPage)).items[0]?.lastUsedAt?.toISOString() ?? null;
  const use = async () => (await holderOf(key))?.noted;
  expect(await lastUsedAt()).toBeNull();
  await use();
  await bench.clock.set("2026-03-01T00:00:59Z");
  await use();
  expect(await lastUsedAt()).toBe("2026-03-01T00:00:00.000Z");
  await bench.clock.set("2026-03-01T00:01:00Z");
  await use();
  expect(await lastUsedAt()).toBe("2026-03-01T00:01:00.000Z");
});

test("a use does not wait for the note of another one", async () => {
  const { id, key } = await createAccessKey(bench.engine, founder, wanted);
  await bench.testDatabase.database.transaction(async (blocker) => {
    await blocker.execute("select from punctual.access_keys where id = $1 for update", [id]);
    const holder = await holderOf(key);
    expect(holder?.principal).toMatchObject({ tenant: "default" });
    await holder?.noted;
  });
});

test("keys are listed newest first, page by page, and to a tenant its own alone", async () => {
  for (const name of ["a", "b", "c"]) {
    await bench.clock.advance({ seconds: 1 });
    await createAccessKey(bench.engine, founder, { ...wanted, name, tenant: "acme" });
  }
  await createAccessKey(bench.engine, founder, { ...wanted, name: "d", tenant: "other" });
  const acme: Principal = { tenant: "acme", actor: "x", role: "admin" };
  const first = await listAccessKeys(bench.engine, acme, { limit: 2, cursor: null });
  const second = await listAccessKeys(bench.engine, acme, { limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(["c", "b", "a"]);
  expect(second.nextCursor).toBeNull();
  expect((await listAccessKeys(bench.engine, founder, firstPage)).items).toHaveLength(4);
  await expect(
    listAccessKeys(bench.engine, founder, { limit: 2, cursor: first.nextCursor }),
  ).rejects.toMatchObject({ code: "invalid-cursor" });
});
