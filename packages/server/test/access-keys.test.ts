// Access keys over REST: each operation by status, and a key as a credential.
import { createEngine, egressPolicy, silentLog } from "@punctual/engine";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createServer } from "../src/index.ts";
import { adminToken, openDoor, type Asked, type Door } from "./door.ts";

const path = "/api/v1/access-keys";
const wanted = { name: "ci", role: "viewer" };

describe("the operations", () => {
  let door: Door;
  beforeAll(async () => void (door = await openDoor()));
  afterAll(() => door.close());
  const create = (body: unknown, asked: Asked = {}) => door.ask(path, { method: "POST", body, ...asked });

  test("201 shows the key this once, and the list never does", async () => {
    const made = await create({ ...wanted, expiresAt: "2026-04-01T00:00:00Z" });
    expect(made.statusCode).toBe(201);
    const { key, ...shown } = made.json();
    expect(key).toMatch(/^pk_[A-Za-z0-9_-]{43}$/);
    expect(shown).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: "ci",
      tenant: "default",
      role: "viewer",
      kind: "bearer",
      prefix: key.slice(0, 11),
      accessKeyId: null,
      createdAt: "2026-03-01T00:00:30.000Z",
      createdBy: "admin token",
      expiresAt: "2026-04-01T00:00:00.000Z",
      lastUsedAt: null,
    });
    const listed = await door.ask(path);
    expect(listed.json().items).toContainEqual(shown);
    expect(listed.body).not.toContain(key.slice(11));
  });

  test("201 shows an AWS key's secret this once, and the list never does", async () => {
    const made = await create({ ...wanted, kind: "aws", role: "operator" });
    expect(made.statusCode).toBe(201);
    const { secretAccessKey, ...shown } = made.json();
    expect(secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/);
    expect(shown).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: "ci",
      tenant: "default",
      role: "operator",
      kind: "aws",
      prefix: shown.accessKeyId.slice(0, 11),
      accessKeyId: expect.stringMatching(/^PKIA[A-Z2-7]{16}$/),
      createdAt: "2026-03-01T00:00:30.000Z",
      createdBy: "admin token",
      expiresAt: null,
      lastUsedAt: null,
    });
    const listed = await door.ask(path);
    expect(listed.json().items).toContainEqual(shown);
    const audit = await door.ask("/api/v1/audit");
    expect(audit.body).toContain(shown.accessKeyId);
    for (const { body } of [listed, audit]) expect(body).not.toContain(secretAccessKey);
    // Neither of the two lets anyone in who sends it.
    for (const token of [secretAccessKey, shown.accessKeyId])
      expect((await door.ask("/api/v1/runs", { token })).statusCode).toBe(401);
    expect((await door.ask(`${path}/${shown.id}`, { method: "DELETE" })).statusCode).toBe(204);
  });

  test.each([
    ["name", { ...wanted, name: "" }],
    ["name", { ...wanted, name: "a\nb" }],
    ["tenant", { ...wanted, tenant: "Acme" }],
    ["tenant", { ...wanted, tenant: "a".repeat(65) }],
    ["role", { ...wanted, role: "root" }],
    ["expiresAt", { ...wanted, expiresAt: "2026-03-01T00:00:30Z" }],
    ["expiresAt", { ...wanted, expiresAt: "tomorrow" }],
    ["kind", { ...wanted, kind: "AWS" }],
    ["secret", { ...wanted, secret: "mine" }],
    ["accessKeyId", { ...wanted, kind: "aws", accessKeyId: "mine" }],
  ])("400 answers what is wrong with %s", async (field, body) => {
    expect((await create(body)).json()).toMatchObject({ status: 400, field });
  });

  test("401 answers who has no credential, 403 whose role is no admin's", async () => {
    const operator = (await create({ ...wanted, role: "operator" })).json().key;
    for (const asked of [{ method: "POST" }, { method: "GET" }] as const) {
      expect((await door.ask(path, { ...asked, token: null })).statusCode).toBe(401);
      expect((await door.ask(path, { ...asked, token: operator })).statusCode).toBe(403);
    }
  });

  test("only the admin token makes keys for other tenants: 403 for an admin's key, of the tenant default too", async () => {
    const ofDefault = (await create({ ...wanted, role: "admin" })).json().key;
    const ofAcme = (await create({ ...wanted, role: "admin", tenant: "acme" })).json().key;
    for (const [token, tenant] of [
      [ofDefault, "acme"],
      [ofAcme, "default"],
    ])
      expect((await create({ ...wanted, tenant }, { token })).json()).toMatchObject({
        status: 403,
        code: "other-tenant",
        field: "tenant",
      });
    expect((await create({ ...wanted, tenant: "acme" }, { token: ofAcme })).json()).toMatchObject({
      tenant: "acme",
      createdBy: expect.stringContaining("ci (pk_"),
    });
    expect((await create(wanted, { token: ofAcme })).json()).toMatchObject({ tenant: "acme" });
  });

  test("204 answers a revocation, and 404 a key that is none", async () => {
    const { id, key } = (await create(wanted)).json();
    const revoke = () => door.ask(`${path}/${id}`, { method: "DELETE" });
    expect((await revoke()).statusCode).toBe(204);
    expect((await door.ask("/api/v1/runs", { token: key })).statusCode).toBe(401);
    expect((await revoke()).json()).toMatchObject({ status: 404, code: "not-found" });
    expect((await door.ask(`${path}/none`, { method: "DELETE" })).statusCode).toBe(404);
  });

  test("409 answers a key beyond the quota", async () => {
    const few = await openDoor({ quotas: { default: { "access-keys": 1 } } });
    const post = () => few.ask(path, { method: "POST", body: wanted });
    expect((await post()).statusCode).toBe(201);
    expect((await post()).json()).toMatchObject({ status: 409, code: "quota-exceeded" });
    await few.close();
  });

  test("a list goes on where its page ended", async () => {
    for (const name of ["a", "b", "c"]) await create({ ...wanted, name, tenant: "paged" });
    const token = (await create({ ...wanted, role: "admin", tenant: "paged" })).json().key;
    const first = (await door.ask(`${path}?limit=3`, { token })).json();
    const second = (await door.ask(`${path}?limit=3&cursor=${first.nextCursor}`, { token })).json();
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([3, 1, null]);
    expect((await door.ask(`${path}?cursor=${first.nextCursor}`)).json()).toMatchObject({
      code: "invalid-cursor",
    });
  });
});

describe("a key as a credential", () => {
  let door: Door;
  beforeEach(async () => void (door = await openDoor()));
  afterEach(() => door.close());
  const keyOf = async (body: object): Promise<{ readonly key: string; readonly id: string }> =>
    (await door.ask(path, { method: "POST", token: adminToken, body: { ...wanted, ...body } })).json();
  const statusOf = async (token: string, address = "192.0.2.9") =>
    (await door.ask("/api/v1/runs", { token, address })).statusCode;

  test("security row 38: shows when it was last used", async () => {
    const { key, id } = await keyOf({});
    expect(await statusOf(key)).toBe(200);
    const lastUsedAt = async () =>
      (await door.ask(path)).json().items.find((item: { id: string }) => item.id === id).lastUsedAt;
    await expect.poll(lastUsedAt).toBe("2026-03-01T00:00:30.000Z");
  });

  test("unknown, revoked and expired are answered alike", async () => {
    const revoked = await keyOf({});
    await door.ask(`${path}/${revoked.id}`, { method: "DELETE" });
    const expired = await keyOf({ expiresAt: "2026-03-01T00:00:31Z" });
    expect(await statusOf(expired.key)).toBe(200);
    await door.bench.clock.set("2026-03-01T00:00:31Z");
    const answers = await Promise.all(
      [`pk_${"x".repeat(43)}`, revoked.key, expired.key].map((token) => door.ask("/api/v1/runs", { token })),
    );
    const bodies = answers.map((answer) => ({ ...answer.json(), requestId: "" }));
    expect(bodies).toEqual([bodies[0], bodies[0], bodies[0]]);
    expect(bodies[0]).toMatchObject({ status: 401, code: "unauthorized" });
  });

  test("is out on another node the moment it is revoked", async () => {
    const engine = createEngine({
      database: door.bench.testDatabase.database,
      jobs: [],
      egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
      secretKey: null,
      log: silentLog,
      nodeName: "second",
      holdAfterClockJump: false,
    });
    const second = createServer({
      engine,
      workloads: [],
      credentials: [],
      publicUrl: "http://second",
      log: silentLog,
    });
    const { key, id } = await keyOf({});
    const ask = async () =>
      (await second.app.inject({ url: "/api/v1/runs", headers: { authorization: `Bearer ${key}` } }))
        .statusCode;
    expect(await ask()).toBe(200);
    await door.ask(`${path}/${id}`, { method: "DELETE" });
    expect(await ask()).toBe(401);
    await second.stop();
  });

  test("makes what is its tenant's, in its name", async () => {
    const { key } = await keyOf({ tenant: "acme", role: "operator" });
    const target = { kind: "http", url: "https://example.com" };
    const put = await door.ask("/api/v1/schedules/default/mine", {
      method: "PUT",
      token: key,
      body: { expression: "rate(1 day)", target },
    });
    expect(put.statusCode).toBe(201);
    const run = await door.ask("/api/v1/schedules/default/mine:run", { method: "POST", token: key });
    expect(run.json()).toMatchObject({ tenant: "acme" });
    expect((await door.ask("/api/v1/schedules/default/mine")).statusCode).toBe(404);
  });

  test("is answered 503, not 401, while its database is away, and the admin token still passes the gate", async () => {
    const { key } = await keyOf({});
    await door.bench.testDatabase.database.end();
    expect((await door.ask("/api/v1/runs", { token: key })).json()).toMatchObject({
      status: 503,
      code: "unavailable",
    });
    expect((await door.ask("/api/v1/runs", { token: "wrong" })).statusCode).toBe(401);
    expect((await door.ask("/api/v1/runs?limit=0")).statusCode).toBe(400);
  });

  test("security row 35: of 20 wrong keys from one address ten are answered 401 and ten 429, and nobody else is locked out", async () => {
    const { key } = await keyOf({});
    const guesses: number[] = [];
    let wait = 0;
    for (let guess = 0; guess < 20; guess++) {
      const answer = await door.ask("/api/v1/runs", {
        token: `${key.slice(0, 11)}${String(guess).padStart(35, "x")}`,
        address: "192.0.2.66",
      });
      guesses.push(answer.statusCode);
      wait = Number(answer.headers["retry-after"] ?? 0);
    }
    expect(guesses).toEqual([...Array(10).fill(401), ...Array(10).fill(429)]);
    expect(wait).toBeGreaterThan(0);
    // The stranger has not locked the key out, neither elsewhere nor at its own address, nor another kind of credential.
    expect(await statusOf(key)).toBe(200);
    expect(await statusOf(key, "192.0.2.66")).toBe(200);
    expect(await statusOf("no-access-key", "192.0.2.66")).toBe(401);
  });
});
