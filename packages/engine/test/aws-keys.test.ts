// AWS keys: made once, kept sealed, and found by their id with the secret that their holder signs with.
import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { rewrapSecrets } from "../src/connection/rewrap-secrets.ts";
import {
  createAccessKey,
  createAwsKey,
  createEngine,
  dropDevelopmentAwsKey,
  egressPolicy,
  ensureDevelopmentAwsKey,
  findAwsKey,
  isSealedWith,
  keepAwsAccount,
  listAccessKeys,
  listAudit,
  revokeAccessKey,
  SecretKeyRefused,
  silentLog,
  type CreateAccessKey,
  type Engine,
  type Principal,
} from "../src/index.ts";

const founder: Principal = { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true };
const wanted: CreateAccessKey = { name: "ci", tenant: null, role: "operator", expiresAt: null };
const firstPage = { limit: 50, cursor: null };
const [old, next] = [randomBytes(32), randomBytes(32)];

let bench: TestEngine;
beforeEach(
  async () => void (bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", secretKey: old })),
);
afterEach(() => bench.close());

interface Keys {
  readonly secretKey: Buffer | null;
  readonly nextSecretKey?: Buffer;
}

/** Another node on the same database. */
const nodeWith = (keys: Keys): Engine =>
  createEngine({
    ...keys,
    database: bench.testDatabase.database,
    jobs: [],
    egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
    log: silentLog,
    nodeName: "another",
    holdAfterClockJump: false,
  });

const stored = async (): Promise<readonly Record<string, unknown>[]> =>
  bench.testDatabase.database.execute("select t.*, t::text as row from punctual.access_keys t");

const sealed = async (): Promise<readonly Buffer[]> =>
  (await stored()).map((row) => (Buffer.isBuffer(row.sealed) ? row.sealed : Buffer.alloc(0)));

const accountOf = async (tenant: string): Promise<unknown> => {
  const sql = "select account_id from punctual.aws_accounts where tenant = $1";
  return (await bench.testDatabase.database.execute(sql, [tenant]))[0]?.account_id;
};

describe("an AWS key", () => {
  test("is an id that AWS clients accept and 240 random bits, of which the database holds none in any encoding", async () => {
    const keys = await Promise.all(
      Array.from({ length: 20 }, () => createAwsKey(bench.engine, founder, wanted)),
    );
    expect(
      new Set(keys.flatMap(({ accessKeyId, secretAccessKey }) => [accessKeyId, secretAccessKey])).size,
    ).toBe(40);
    const rows = await stored();
    const bytes = Buffer.concat(await sealed());
    for (const { accessKeyId, secretAccessKey } of keys) {
      expect(accessKeyId).toMatch(/^PKIA[A-Z2-7]{16}$/);
      expect(secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/);
      for (const form of [secretAccessKey, Buffer.from(secretAccessKey).toString("hex")])
        expect(JSON.stringify(rows)).not.toContain(form);
      expect(bytes.includes(secretAccessKey)).toBe(false);
      expect(bytes.includes(Buffer.from(secretAccessKey, "base64"))).toBe(false);
    }
  });

  test("is found with its secret, its principal and its tenant's account", async () => {
    const { accessKeyId, secretAccessKey, prefix } = await createAwsKey(bench.engine, founder, {
      ...wanted,
      tenant: "acme",
    });
    expect(await findAwsKey(bench.engine, accessKeyId)).toMatchObject({
      secretAccessKey,
      accountId: await accountOf("acme"),
      principal: { tenant: "acme", actor: `ci (${prefix}…)`, role: "operator" },
    });
    for (const other of [
      "PKIAZZZZZZZZZZZZZZZZ",
      "",
      "AKIAIOSFODNN7EXAMPLE",
      "PKIA'; drop table",
      "PKIA\u0000",
    ])
      expect(await findAwsKey(bench.engine, other)).toBeNull();
  });

  test("is listed by kind and id, beside bearer keys, never with its secret", async () => {
    const aws = await createAwsKey(bench.engine, founder, wanted);
    const bearer = await createAccessKey(bench.engine, founder, wanted);
    const { items } = await listAccessKeys(bench.engine, founder, firstPage);
    const kinds = Object.fromEntries(items.map(({ id, kind, accessKeyId }) => [id, [kind, accessKeyId]]));
    expect(kinds).toEqual({ [aws.id]: ["aws", aws.accessKeyId], [bearer.id]: ["bearer", null] });
    expect(JSON.stringify(items)).not.toContain(aws.secretAccessKey);
  });

  test("ends at its expiresAt, and is out on every node the moment it is revoked", async () => {
    const expiresAt = new Date("2026-03-01T01:00:00Z");
    const { id, accessKeyId } = await createAwsKey(bench.engine, founder, wanted);
    const other = await createAwsKey(bench.engine, founder, { ...wanted, expiresAt });
    const second = nodeWith({ secretKey: old });
    expect(await findAwsKey(second, accessKeyId)).not.toBeNull();
    await revokeAccessKey(bench.engine, founder, { id });
    expect(await findAwsKey(second, accessKeyId)).toBeNull();
    expect(await findAwsKey(second, other.accessKeyId)).not.toBeNull();
    await bench.clock.set(expiresAt);
    expect(await findAwsKey(second, other.accessKeyId)).toBeNull();
  });

  test("notes its use when it is told to, and not when it is looked for", async () => {
    const { accessKeyId } = await createAwsKey(bench.engine, founder, wanted);
    const lastUsedAt = async () =>
      (await listAccessKeys(bench.engine, founder, firstPage)).items[0]?.lastUsedAt;
    const found = await findAwsKey(bench.engine, accessKeyId);
    expect(await lastUsedAt()).toBeNull();
    await found?.noteUse();
    expect(await lastUsedAt()).toEqual(new Date("2026-03-01T00:00:00Z"));
  });

  test("is neither made nor found without a secret key, and counts against the quota like any other", async () => {
    const { accessKeyId } = await createAwsKey(bench.engine, founder, wanted);
    const without = nodeWith({ secretKey: null });
    await expect(createAwsKey(without, founder, wanted)).rejects.toMatchObject({
      code: "secret-key-missing",
    });
    expect(await findAwsKey(without, accessKeyId)).toBeNull();
    const few = await createTestEngine({
      now: "2026-03-01T00:00:00Z",
      quotas: { default: { "access-keys": 1 } },
    });
    await createAwsKey(few.engine, founder, wanted);
    await expect(createAwsKey(few.engine, founder, wanted)).rejects.toMatchObject({ code: "quota-exceeded" });
    await few.close();
  });

  test("security row 24: with another tenant's sealed secret, or a changed bit, it is no key", async () => {
    const [ours, theirs] = [
      await createAwsKey(bench.engine, founder, wanted),
      await createAwsKey(bench.engine, founder, { ...wanted, tenant: "acme" }),
    ];
    const { database } = bench.testDatabase;
    await database.execute(
      "update punctual.access_keys k set sealed = o.sealed from punctual.access_keys o where k.id = $1 and o.id = $2",
      [ours.id, theirs.id],
    );
    expect(await findAwsKey(bench.engine, ours.accessKeyId)).toBeNull();
    await database.execute(
      "update punctual.access_keys set sealed = set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1) where id = $1",
      [theirs.id],
    );
    expect(await findAwsKey(bench.engine, theirs.accessKeyId)).toBeNull();
  });

  test("its making and its end are in the audit of its tenant, with its id and without its secret", async () => {
    const { id, accessKeyId, secretAccessKey } = await createAwsKey(bench.engine, founder, wanted);
    await revokeAccessKey(bench.engine, founder, { id });
    const { items } = await listAudit(bench.engine, founder, {
      ...firstPage,
      actor: null,
      action: null,
      subject: null,
      from: null,
      to: null,
    });
    expect(items.map(({ action, detail }) => [action, detail])).toMatchObject([
      ["access-key.revoke", { accessKeyId }],
      ["access-key.create", { accessKeyId, role: "operator" }],
    ]);
    expect(JSON.stringify(items)).not.toContain(secretAccessKey);
  });
});

describe("a tenant's account", () => {
  test("is twelve digits, drawn with its first AWS key, and the same ever after", async () => {
    await createAccessKey(bench.engine, founder, { ...wanted, tenant: "acme" });
    expect(await accountOf("acme")).toBeUndefined();
    await createAwsKey(bench.engine, founder, { ...wanted, tenant: "acme" });
    const account = await accountOf("acme");
    expect(account).toMatch(/^[1-9]\d{11}$/);
    const admin: Principal = { tenant: "acme", actor: "x", role: "admin" };
    await createAwsKey(bench.engine, admin, wanted);
    expect(await accountOf("acme")).toBe(account);
    await createAwsKey(bench.engine, founder, { ...wanted, tenant: "other" });
    expect(await accountOf("other")).not.toBe(account);
  });

  test("of the tenant default is the configured one, and no other tenant's", async () => {
    expect(await accountOf("default")).toBe("000000000000");
    await keepAwsAccount(bench.engine, "123456789012");
    await keepAwsAccount(bench.engine, "123456789012");
    const { accessKeyId } = await createAwsKey(bench.engine, founder, wanted);
    expect(await findAwsKey(bench.engine, accessKeyId)).toMatchObject({ accountId: "123456789012" });
    await createAwsKey(bench.engine, founder, { ...wanted, tenant: "acme" });
    for (const refused of [String(await accountOf("acme")), "12345678901", "12345678901a", ""])
      await expect(keepAwsAccount(bench.engine, refused)).rejects.toMatchObject({
        code: "invalid-request",
        field: "PUNCTUAL_AWS_ACCOUNT_ID",
      });
    expect(await accountOf("default")).toBe("123456789012");
  });
});

describe("security row 39: while one secret key takes another's place, an AWS key", () => {
  test("is found by nodes with either, is sealed anew, and then opens with the new one alone", async () => {
    const { accessKeyId, secretAccessKey } = await createAwsKey(bench.engine, founder, wanted);
    const both = nodeWith({ secretKey: old, nextSecretKey: next });
    expect(await rewrapSecrets(both)).toBe(1);
    for (const keys of [{ secretKey: old }, { secretKey: next }, { secretKey: old, nextSecretKey: next }])
      expect(await findAwsKey(nodeWith(keys), accessKeyId)).toMatchObject({ secretAccessKey });
    const last = nodeWith({ secretKey: next });
    expect(await rewrapSecrets(last)).toBe(1);
    expect(
      (await sealed()).map((bytes) => [isSealedWith([old], bytes), isSealedWith([next], bytes)]),
    ).toEqual([[false, true]]);
    expect(await findAwsKey(last, accessKeyId)).toMatchObject({ secretAccessKey });
    expect(await findAwsKey(nodeWith({ secretKey: old }), accessKeyId)).toBeNull();
    expect(await rewrapSecrets(last)).toBe(0);
  });

  test("keeps a node with the wrong key, or none, from starting", async () => {
    await createAwsKey(bench.engine, founder, wanted);
    const before = await sealed();
    await expect(nodeWith({ secretKey: next }).prepare()).rejects.toThrow(SecretKeyRefused);
    await expect(nodeWith({ secretKey: null }).prepare()).rejects.toThrow(SecretKeyRefused);
    await rewrapSecrets(nodeWith({ secretKey: next }));
    expect(await sealed()).toEqual(before);
  });
});

describe("the AWS key of development", () => {
  test("is the same after every start and on every node, of role admin in the tenant default", async () => {
    const pairs = await Promise.all(
      Array.from({ length: 4 }, () => ensureDevelopmentAwsKey(nodeWith({ secretKey: old }))),
    );
    const [pair = { accessKeyId: "", secretAccessKey: "" }] = pairs;
    expect(pairs).toEqual(pairs.map(() => pair));
    await rewrapSecrets(nodeWith({ secretKey: old, nextSecretKey: next }));
    expect(await ensureDevelopmentAwsKey(nodeWith({ secretKey: next }))).toEqual(pair);
    expect(await findAwsKey(bench.engine, pair.accessKeyId)).toMatchObject({
      secretAccessKey: pair.secretAccessKey,
      principal: { tenant: "default", role: "admin" },
    });
    expect((await listAccessKeys(bench.engine, founder, firstPage)).items).toMatchObject([
      { name: "development", kind: "aws", accessKeyId: pair.accessKeyId, createdBy: "development" },
    ]);
  });

  test("once revoked never comes back: the next start makes another", async () => {
    const before = await ensureDevelopmentAwsKey(bench.engine);
    const [listed] = (await listAccessKeys(bench.engine, founder, firstPage)).items;
    await revokeAccessKey(bench.engine, founder, { id: listed?.id ?? "" });
    const after = await ensureDevelopmentAwsKey(bench.engine);
    expect(after.accessKeyId).not.toBe(before.accessKeyId);
    expect(await findAwsKey(bench.engine, before.accessKeyId)).toBeNull();
  });

  test("is made anew where its secret key is gone, and keeps no node from starting", async () => {
    const before = await ensureDevelopmentAwsKey(bench.engine);
    const later = nodeWith({ secretKey: next });
    await later.prepare();
    const pairs = await Promise.all([ensureDevelopmentAwsKey(later), ensureDevelopmentAwsKey(later)]);
    expect(pairs[0]).toEqual(pairs[1]);
    expect(pairs[0]).not.toEqual(before);
    expect(await findAwsKey(later, pairs[0].accessKeyId)).toMatchObject({
      secretAccessKey: pairs[0].secretAccessKey,
    });
    await later.stop({ graceSeconds: 5 });
  });

  test("is taken away by a start in production", async () => {
    const { accessKeyId } = await ensureDevelopmentAwsKey(bench.engine);
    expect(await dropDevelopmentAwsKey(bench.engine)).toBe(true);
    expect(await findAwsKey(bench.engine, accessKeyId)).toBeNull();
    expect(await dropDevelopmentAwsKey(bench.engine)).toBe(false);
  });
});
