// Planted secrets of every kind of connection: carried to the target, and found nowhere else.
import { randomBytes } from "node:crypto";
import { createTestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  getConnection,
  listConnections,
  putConnection,
  type ConnectionDefinitionInput,
  type Log,
} from "../src/index.ts";
import {
  due,
  openConnectionBench,
  openTokenEndpoint,
  type ConnectionBench,
  type TokenEndpoint,
} from "./connection-bench.ts";
import { principal } from "./definition.ts";

const signing = `whsec_${randomBytes(32).toString("base64")}`;
const older = `whsec_${randomBytes(32).toString("base64")}`;
const planted = {
  value: "planted-value-of-a-key",
  password: "planted-password",
  token: "planted-bearer-token",
  clientSecret: "planted-client-secret",
};
const secrets = [
  ...Object.values(planted),
  signing,
  older,
  signing.slice(6),
  older.slice(6),
  "access-token-",
];

let bench: ConnectionBench;
let endpoint: TokenEndpoint;
const lines: string[] = [];
const keep = (data: unknown, message: string): void => void lines.push(JSON.stringify({ data, message }));
const log: Log = { debug: keep, info: keep, warn: keep, error: keep };
beforeEach(async () => {
  bench = await openConnectionBench({ log });
  endpoint = await openTokenEndpoint();
});
afterEach(async () => {
  await bench.close();
  await endpoint.close();
});

const kinds = (): Readonly<Record<string, ConnectionDefinitionInput>> => ({
  key: { kind: "api-key", header: "x-api-key", value: planted.value },
  basic: { kind: "basic", username: "ada", password: planted.password },
  bearer: { kind: "bearer", token: planted.token },
  oauth: {
    kind: "oauth-client-credentials",
    tokenUrl: endpoint.url,
    clientId: "client-7",
    clientSecret: planted.clientSecret,
  },
  signing: { kind: "signing", secret: signing },
});

async function useAll(): Promise<void> {
  await bench.put("signing", { kind: "signing", secret: older });
  // A target that repeats whatever it is sent.
  bench.receiver.answer(({ headers, body }) => ({ status: 400, body: JSON.stringify({ headers, body }) }));
  for (const [name, definition] of Object.entries(kinds())) {
    await bench.put(name, definition);
    await bench.schedule(name, { connection: name });
  }
  await bench.advanceTo(due);
  expect(bench.receiver.requests).toHaveLength(5);
}

/** Every row of every table, as PostgreSQL writes it; bytes as hex, as base64 and as they are. */
async function dump(): Promise<string> {
  const { database } = bench.engine;
  const tables = await database.execute(
    "select oid::regclass::text as name from pg_class where relnamespace = 'punctual'::regnamespace and relkind = 'r'",
  );
  const pieces = await Promise.all(
    tables.map(({ name }) =>
      database.execute(`select t::text as row, to_jsonb(t)::text as json from ${String(name)} t`),
    ),
  );
  const sealed = await database.execute(
    "select sealed from punctual.connections union all select sealed from punctual.connection_tokens",
  );
  const bytes = sealed.map(({ sealed: value }) => (Buffer.isBuffer(value) ? value : Buffer.alloc(0)));
  expect(bytes).toHaveLength(6);
  const encoded = bytes.flatMap((each) =>
    ["latin1", "base64"].map((how) => each.toString(how as BufferEncoding)),
  );
  return [...pieces.flat().flatMap(({ row, json }) => [row, json]), ...encoded].join("\n");
}

const formsOf = (secret: string): readonly string[] =>
  (["utf8", "base64", "hex"] as const).map((how) => Buffer.from(secret).toString(how).replace(/=+$/, ""));

it("security row 23: a dump of the database has none of the planted secrets, in plain, base64 or hex", async () => {
  await useAll();
  const found = await dump();
  expect(found).toContain("client-7");
  expect(secrets.flatMap(formsOf).filter((form) => found.includes(form))).toEqual([]);
  expect(found).not.toContain(Buffer.from(`ada:${planted.password}`).toString("base64"));
});

it("security row 22: reading, listing and logging shows no secret of any kind", async () => {
  await useAll();
  const shown = [
    await listConnections(bench.engine, principal, { limit: 50, cursor: null }),
    ...(await Promise.all(
      Object.keys(kinds()).map((name) => getConnection(bench.engine, principal, { name })),
    )),
    ...(await Promise.all(Object.keys(kinds()).map((name) => bench.runOf(name)))),
    lines,
  ];
  const text = JSON.stringify(shown);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain('"username":"ada"');
  expect(text).toContain('"clientId":"client-7"');
});

it("security row 24: ciphertexts swapped between two tenants fail closed: nothing is sent, and the run ends dead", async () => {
  const other = { ...principal, tenant: "other" };
  await bench.put("own", { kind: "bearer", token: planted.token });
  await putConnection(bench.engine, other, {
    name: "own",
    definition: { kind: "bearer", token: "of-the-other-tenant" },
  });
  await bench.engine.database.execute(
    "update punctual.connections c set sealed = (select o.sealed from punctual.connections o where o.tenant <> c.tenant)",
  );
  await bench.schedule("one", { connection: "own" }, { retry: { maxRetries: 0 } });
  await bench.advanceTo(due);
  expect(bench.receiver.requests).toHaveLength(0);
  expect(await bench.runOf("one")).toMatchObject({
    state: "dead",
    error: "the connection's secret does not open with this node's secret key",
  });
});

it("F36: a secret replaced between two attempts counts from the next; a connection that is gone fails clearly", async () => {
  await bench.put("own", { kind: "bearer", token: "first" });
  bench.receiver.answer({ status: 503 });
  await bench.schedule("one", { connection: "own" });
  await bench.advanceTo(due);
  await bench.put("own", { kind: "bearer", token: "second" });
  await bench.advanceTo(new Date(due.getTime() + 60_000));
  expect(bench.receiver.requests.map(({ headers }) => headers.authorization).slice(0, 2)).toEqual([
    "Bearer first",
    "Bearer second",
  ]);
  await bench.engine.database.execute("delete from punctual.connections where name = 'own'");
  await bench.advanceTo(new Date(due.getTime() + 600_000));
  const { attempts } = await bench.runOf("one");
  expect(attempts.at(-1)?.error).toBe("the target's connection does not exist any more");
});

it("a node without a secret key sends no run token", async () => {
  const bare = await createTestEngine({ now: "2026-03-01T00:00:30Z", secretKey: null });
  expect(bare.engine.secretKeys).toEqual([]);
  await bare.close();
});
