// Connections on a real database: kept sealed, shown without their secret, used by their own tenant alone.
import type { Database, Transaction } from "@punctual/database";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkSecretKey } from "../src/connection/check-secret-key.ts";
import { connectionDefinition } from "../src/connection/connection-definition.ts";
import { credentialsOf } from "../src/connection/credentials-of.ts";
import type { ClaimedConnection } from "../src/connection/opened-connection.ts";
import { HttpPools } from "../src/delivery/http-pools.ts";
import { holdConnection } from "../src/connection/hold-connection.ts";
import {
  deleteConnection,
  deleteSchedule,
  getConnection,
  listConnections,
  putConnection,
  putSchedule,
  type EngineContext,
  type Principal,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";

const now = "2026-03-01T00:00:30.000Z";
const later = "2026-03-01T00:05:00.000Z";
let bench: TestEngine;
let engine: EngineContext;
beforeAll(async () => {
  bench = await createTestEngine({ now });
  engine = bench.engine;
});
afterAll(() => bench.close());

const stranger: Principal = { tenant: "other", actor: "test", role: "admin" };
const apiKey = (value: string, header = "x-api-key") =>
  connectionDefinition.parse({ kind: "api-key", header, value });
const put = (name: string, value: string, who = principal) =>
  putConnection(engine, who, { name, definition: apiKey(value) });
const refused = (code: string) => expect.objectContaining({ code });

/** The row as a claim reads it. */
async function claimed(
  name: string,
  tenant = "default",
): Promise<ClaimedConnection & { readonly sealed: Buffer }> {
  const [row] = await engine.database.execute(
    `select tenant, id as "connectionId", kind as "connectionKind", settings as "connectionSettings", sealed, version as "connectionVersion"
       from punctual.connections where tenant = $1 and name = $2`,
    [tenant, name],
  );
  return row as unknown as ClaimedConnection & { readonly sealed: Buffer };
}

/** The database of verbs that shall work inside this transaction. Guarantee: only what such verbs call is there. */
function inside(transaction: Transaction): Database {
  const database = {
    ...engine.database,
    transaction: (work: (within: Transaction) => Promise<unknown>) => work(transaction),
    within: () => database,
  } as Database;
  return database;
}

/** What a delivery of a claim carries. */
const opened = (row: ClaimedConnection, who: EngineContext = engine) =>
  credentialsOf(row, { engine: who, pools: new HttpPools({ egress: engine.egress }) });

/** Resolves when another session waits for a lock that this transaction holds; asked outside, where nothing is remembered. */
async function blockedBy(transaction: Transaction): Promise<void> {
  const [own] = await transaction.execute("select pg_backend_pid() as pid");
  const ask = "select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))";
  while ((await engine.database.execute(ask, [own?.pid])).length === 0);
}

describe("A connection", () => {
  it("security row 22: is shown with everything but its secret, when put, read and listed", async () => {
    const shown = {
      name: "shown",
      kind: "api-key",
      header: "x-api-key",
      headers: {},
      query: {},
      body: {},
      createdAt: new Date(now),
      updatedAt: new Date(now),
    };
    expect(await put("shown", "planted-secret")).toEqual({ created: true, connection: shown });
    expect(await getConnection(engine, principal, { name: "shown" })).toEqual(shown);
    const { items } = await listConnections(engine, principal, { limit: 50, cursor: null });
    expect(items).toContainEqual(shown);
  });

  it("security row 23: is on disk without its secret in any encoding", async () => {
    await put("disk", "planted-secret");
    const [row] = await engine.database.execute(
      "select encode(sealed, 'escape') || encode(sealed, 'base64') || k::text as dump from punctual.connections k where name = 'disk'",
    );
    for (const encoding of ["utf8", "base64", "hex"] as const) {
      expect(row?.dump).not.toContain(Buffer.from("planted-secret").toString(encoding));
    }
  });

  it("keeps its making and grows its version when its secret is replaced; the new one counts from then on", async () => {
    await put("rotated", "old-secret");
    const before = await claimed("rotated");
    await bench.clock.set(later);
    const { created, connection } = await put("rotated", "new-secret");
    await bench.clock.set(now);
    expect(created).toBe(false);
    expect(connection).toMatchObject({ createdAt: new Date(now), updatedAt: new Date(later) });
    const after = await claimed("rotated");
    expect(after.connectionVersion).toBe(2);
    expect(await opened(after)).toMatchObject({
      kind: "ready",
      credentials: { headers: { "x-api-key": "new-secret" } },
    });
    expect(await opened({ ...after, sealed: before.sealed })).toMatchObject({
      kind: "unavailable",
    });
  });

  it("made by two at the same moment is made once, and opens", async () => {
    const second = await engine.database.transaction(async (transaction) => {
      await putConnection({ ...engine, database: inside(transaction) }, principal, {
        name: "raced",
        definition: apiKey("a-secret"),
      });
      const waiting = put("raced", "b-secret");
      await blockedBy(transaction);
      return { waiting };
    });
    expect(await second.waiting).toMatchObject({ created: false });
    expect(await opened(await claimed("raced"))).toMatchObject({
      credentials: { headers: { "x-api-key": "b-secret" } },
    });
  });

  it("security row 9: of another tenant does not exist, and the same name there is another one", async () => {
    await put("mine", "my-secret");
    await expect(getConnection(engine, stranger, { name: "mine" })).rejects.toEqual(refused("not-found"));
    await expect(deleteConnection(engine, stranger, { name: "mine" })).rejects.toEqual(refused("not-found"));
    expect(await put("mine", "their-secret", stranger)).toMatchObject({ created: true });
    expect((await listConnections(engine, stranger, { limit: 50, cursor: null })).items).toHaveLength(1);
    expect(await opened(await claimed("mine"))).toMatchObject({
      credentials: { headers: { "x-api-key": "my-secret" } },
    });
  });

  it("security row 24: swapped with another tenant's does not open", async () => {
    await put("swapped", "my-secret");
    await put("swapped", "their-secret", stranger);
    const mine = await claimed("swapped");
    const theirs = await claimed("swapped", "other");
    const end = await opened({ ...mine, sealed: theirs.sealed });
    expect(end).toMatchObject({ kind: "unavailable", error: expect.stringContaining("does not open") });
  });

  it("that a schedule names stays until the schedule is gone", async () => {
    await put("used", "s3cret");
    const target = { kind: "http", url: "http://127.0.0.1:9/", connection: "used" } as const;
    await putSchedule(engine, principal, { ...named("user"), definition: definition({ target }) });
    await expect(deleteConnection(engine, principal, { name: "used" })).rejects.toEqual(
      refused("connection-in-use"),
    );
    await deleteSchedule(engine, principal, named("user"));
    await deleteConnection(engine, principal, { name: "used" });
    await expect(getConnection(engine, principal, { name: "used" })).rejects.toEqual(refused("not-found"));
    await expect(deleteConnection(engine, principal, { name: "used" })).rejects.toEqual(refused("not-found"));
  });

  it("that an API destination or an app names stays", async () => {
    await put("shared", "s3cret");
    const { database } = engine;
    const remove = () => deleteConnection(engine, principal, { name: "shared" });
    await database.execute(
      "insert into punctual.api_destinations (tenant, name, url, method, connection, timeout_seconds, created_at, updated_at) values ('default', 'd', 'https://example.com', 'POST', 'shared', 5, now(), now())",
    );
    await expect(remove()).rejects.toEqual(refused("connection-in-use"));
    await database.execute("delete from punctual.api_destinations where name = 'd'");
    await database.execute(
      "insert into punctual.apps (tenant, name, url, connection, timeout_seconds, created_at, updated_at) values ('default', 'a', 'https://example.com', 'shared', 5, now(), now())",
    );
    await expect(remove()).rejects.toEqual(refused("connection-in-use"));
    await database.execute("delete from punctual.apps where name = 'a'");
    await remove();
  });

  it("is held by whoever writes a schedule that names it: its deletion waits, then finds it in use or gone", async () => {
    await put("held", "s3cret");
    const target = { kind: "http", url: "http://127.0.0.1:9/", connection: "held" } as const;
    const { deletion } = await engine.database.transaction(async (transaction) => {
      await holdConnection(transaction, { tenant: "default", name: "held", field: "target.connection" });
      await putSchedule({ ...engine, database: inside(transaction) }, principal, {
        ...named("holder"),
        definition: definition({ target }),
      });
      const waiting = deleteConnection(engine, principal, { name: "held" }).catch((error: unknown) => error);
      await blockedBy(transaction);
      return { deletion: waiting };
    });
    expect(await deletion).toEqual(refused("connection-in-use"));
  });

  it("that does not exist, or is another tenant's, cannot be held", async () => {
    await put("theirs", "s3cret", stranger);
    for (const name of ["nobody", "theirs"]) {
      await expect(
        holdConnection(engine.database, { tenant: "default", name, field: "target.connection" }),
      ).rejects.toEqual(refused("unknown-connection"));
    }
  });

  it("is not kept where there is no secret key", async () => {
    const keyless = { ...engine, secretKeys: [] };
    const kept = putConnection(keyless, principal, { name: "keyless", definition: apiKey("s3cret") });
    await expect(kept).rejects.toEqual(refused("secret-key-missing"));
    await expect(getConnection(engine, principal, { name: "keyless" })).rejects.toEqual(refused("not-found"));
  });

  it("is listed by name, page by page", async () => {
    const who: Principal = { ...principal, tenant: "pages" };
    for (const name of ["c", "a", "b"]) await put(name, "s3cret", who);
    const first = await listConnections(engine, who, { limit: 2, cursor: null });
    const second = await listConnections(engine, who, { limit: 2, cursor: first.nextCursor });
    expect(first.items.map(({ name }) => name)).toEqual(["a", "b"]);
    expect(second).toMatchObject({ items: [{ name: "c" }], nextCursor: null });
    const foreign = listConnections(engine, principal, { limit: 2, cursor: first.nextCursor });
    await expect(foreign).rejects.toEqual(refused("invalid-cursor"));
  });
});

describe("A credential", () => {
  it("masks what follows a scheme, too", async () => {
    const bearer = connectionDefinition.parse({
      kind: "api-key",
      header: "Authorization",
      value: "Bearer abc123",
    });
    await putConnection(engine, principal, { name: "bearer", definition: bearer });
    expect(await opened(await claimed("bearer"))).toMatchObject({
      kind: "ready",
      credentials: { headers: { Authorization: "Bearer abc123" }, secrets: ["Bearer abc123", "abc123"] },
    });
  });

  it("F36: of a connection that is gone, or without a key, is unavailable with a clear reason", async () => {
    await put("gone", "s3cret");
    const row = await claimed("gone");
    const gone = {
      ...row,
      connectionId: null,
      sealed: null,
      connectionVersion: null,
      connectionSettings: null,
    };
    expect(await opened(gone)).toMatchObject({
      error: expect.stringContaining("does not exist"),
    });
    expect(await opened(row, { ...engine, secretKeys: [] })).toMatchObject({
      error: expect.stringContaining("no secret key"),
    });
  });
});

describe("The secret key", () => {
  it("does not fit while one connection was sealed with another; one damaged row is no such", async () => {
    const { database, secretKeys } = engine;
    const who = { ...engine, secretKeys: [Buffer.alloc(32, 9)] };
    await putConnection(who, principal, { name: "alien", definition: apiKey("s3cret") });
    expect(await checkSecretKey({ database, secretKeys })).toBe("wrong");
    await database.execute(
      "update punctual.connections set sealed = substring(sealed for 20) where name = 'alien'",
    );
    expect(await checkSecretKey({ database, secretKeys })).toBe("fits");
    await deleteConnection(engine, principal, { name: "alien" });
  });

  it("fits what it sealed; another, or none, is told at start", async () => {
    await put("any", "s3cret");
    const { database, secretKeys } = engine;
    const another = Buffer.alloc(32, 1);
    expect(await checkSecretKey({ database, secretKeys })).toBe("fits");
    expect(await checkSecretKey({ database, secretKeys: [another, ...secretKeys] })).toBe("fits");
    expect(await checkSecretKey({ database, secretKeys: [another] })).toBe("wrong");
    expect(await checkSecretKey({ database, secretKeys: [] })).toBe("missing");
  });
});
