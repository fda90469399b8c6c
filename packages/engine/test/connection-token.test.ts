// OAuth connections: tokens are got for the client's secret, shared by who may share them, and got again in time.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEngine, putConnection, type Engine } from "../src/index.ts";
import { seal } from "../src/secret/seal.ts";
import { accessToken } from "../src/connection/token/access-token.ts";
import type { WantedToken } from "../src/connection/token/token-tools.ts";
import { openConnection } from "../src/connection/opened-connection.ts";
import { openConnection as openConnectionRow } from "../src/connection/open-connection.sql.ts";
import { credentialsOf } from "../src/connection/credentials-of.ts";
import { deliverRenewing } from "../src/delivery/deliver-renewing.ts";
import type { DeliveryEnd } from "../src/delivery/delivery-end.ts";
import { httpTarget } from "../src/schedule/schedule-definition.ts";
import { HttpPools } from "../src/delivery/http-pools.ts";
import {
  after,
  due,
  openConnectionBench,
  openTokenEndpoint,
  type ConnectionBench,
  type TokenEndpoint,
} from "./connection-bench.ts";
import { principal } from "./definition.ts";

let bench: ConnectionBench;
let endpoint: TokenEndpoint;
let pools: HttpPools;
beforeEach(async () => {
  bench = await openConnectionBench();
  endpoint = await openTokenEndpoint();
  pools = new HttpPools({ egress: bench.engine.egress });
});
afterEach(async () => {
  await pools.close();
  await bench.close();
  await endpoint.close();
});

const oauth = (rest = {}) =>
  ({
    kind: "oauth-client-credentials",
    tokenUrl: endpoint.url,
    clientId: "client-7",
    clientSecret: "planted-client-secret",
    ...rest,
  }) as const;

async function wanted(name: string, tenant = "default"): Promise<WantedToken> {
  const { database, secretKeys } = bench.engine;
  const [row] = await database.query(openConnectionRow, { tenant, name });
  const opening = row === undefined ? null : openConnection(secretKeys, row);
  if (opening?.kind !== "opened") throw new Error("Expected the connection to open, got none that does.");
  return { ...opening.connection, refused: null };
}

/** Another node on the same database: nothing but that is shared. */
const anotherNode = (): Engine =>
  createEngine({
    database: bench.engine.database,
    jobs: [],
    egress: bench.engine.egress,
    secretKey: Buffer.alloc(32, 7),
    log: bench.engine.log,
    nodeName: "another",
    holdAfterClockJump: false,
  });

async function deliver(name: string, engine: Engine): Promise<DeliveryEnd> {
  const [row] = await engine.database.query(openConnectionRow, { tenant: "default", name });
  if (row === undefined) throw new Error("Expected the connection to exist, got none.");
  const answer = await credentialsOf(row, { engine, pools });
  if (answer.kind === "unavailable") throw new Error(answer.error);
  const target = httpTarget.parse({ kind: "http", url: `${bench.receiver.url}/hook` });
  const { credentials } = answer;
  const delivery = { id: "1", target, input: null, inputIsJson: true, headers: {}, credentials };
  const { signal } = new AbortController();
  return deliverRenewing(delivery, { pools, signal, egress: engine.egress, now: () => due });
}

const tokenRequests = () => endpoint.receiver.requests.map(({ body }) => new URLSearchParams(body));

describe("An access token", () => {
  it("is got for the client's secret and carried as the authorization, once for as long as it is good", async () => {
    await bench.put("own", oauth({ scope: "read write", tokenBody: { audience: "api" } }));
    await bench.schedule("one", { connection: "own" });
    await bench.schedule("two", { connection: "own" }, { expression: "cron(30 0 1 3 ? 2026)" });
    await bench.advanceTo(due);
    await bench.advanceTo(new Date("2026-03-01T00:30:00Z"));
    expect(bench.receiver.requests.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer access-token-1",
      "Bearer access-token-1",
    ]);
    expect(tokenRequests().map((form) => Object.fromEntries(form))).toEqual([
      {
        grant_type: "client_credentials",
        client_id: "client-7",
        client_secret: "planted-client-secret",
        scope: "read write",
        audience: "api",
      },
    ]);
  });

  it("may be asked for with the client's secret in the header, and with a GET", async () => {
    await bench.put("header", oauth({ clientAuthentication: "basic" }));
    await bench.put("get", oauth({ method: "GET", tokenQuery: { v: "2" }, tokenHeaders: { "X-V": "2" } }));
    for (const name of ["header", "get"])
      await accessToken(await wanted(name), { engine: bench.engine, pools });
    const [header, get] = endpoint.receiver.requests;
    const pair = Buffer.from("client-7:planted-client-secret").toString("base64");
    expect(header?.headers.authorization).toBe(`Basic ${pair}`);
    expect(header?.body).toBe("grant_type=client_credentials");
    expect(get).toMatchObject({ method: "GET", body: "", headers: { "x-v": "2" } });
    expect(get?.path).toContain("client_id=client-7&client_secret=planted-client-secret&v=2");
  });

  it("F47: is asked for at most twice for 1000 deliveries at once whose target refuses the first, over two nodes", async () => {
    await bench.put("own", oauth());
    bench.receiver.answer(({ headers }) => ({
      status: headers.authorization === "Bearer access-token-1" ? 401 : 200,
    }));
    const other = anotherNode();
    const ends = await Promise.all(
      Array.from({ length: 1000 }, (_, index) => deliver("own", index % 2 === 0 ? bench.engine : other)),
    );
    expect(new Set(ends.map(({ outcome }) => outcome))).toEqual(new Set(["succeeded"]));
    expect(endpoint.count).toBe(2);
    // Refused again, the token is not the fault.
    const again = await accessToken({ ...(await wanted("own")), refused: 2 }, { engine: other, pools });
    expect(again).toMatchObject({ error: "the target refuses the newest token of its connection" });
    expect(endpoint.count).toBe(2);
    await other.stop({ graceSeconds: 1 });
  });

  it.each([401, 407])(
    "F47: that the target answers %i is renewed, and the request sent once more in the attempt",
    async (status) => {
      await bench.put("own", oauth());
      bench.receiver.answer(({ headers }) => ({
        status: headers.authorization === "Bearer access-token-1" ? status : 200,
      }));
      await bench.schedule("one", { connection: "own" });
      await bench.advanceTo(due);
      expect(await bench.runOf("one")).toMatchObject({ state: "succeeded", attemptCount: 1 });
      expect([bench.receiver.requests.length, endpoint.count]).toEqual([2, 2]);
    },
  );

  it("F47: that is refused ever again goes by the retry policy, and the endpoint is left alone", async () => {
    await bench.put("own", oauth());
    bench.receiver.answer({ status: 401 });
    await bench.schedule("one", { connection: "own" }, { retry: { maxRetries: 3 } });
    for (const seconds of [0, 10, 20, 40, 60]) await bench.advanceTo(after(seconds));
    expect(await bench.runOf("one")).toMatchObject({ state: "dead", attemptCount: 4 });
    expect(bench.receiver.requests).toHaveLength(5);
    expect(endpoint.count).toBe(2);
  });

  it("is renewed a little before it expires, and by the database's clock alone", async () => {
    await bench.put("own", oauth());
    const tools = { engine: bench.engine, pools };
    const any = await wanted("own");
    await accessToken(any, tools);
    await bench.clock.advance({ seconds: 3539 });
    expect(await accessToken(any, tools)).toMatchObject({ authorization: "Bearer access-token-1" });
    await bench.clock.advance({ seconds: 2 });
    expect(await accessToken(any, tools)).toMatchObject({ authorization: "Bearer access-token-2" });
  });

  it("F47: that cannot be got is waited for, longer each time, and the run is retried", async () => {
    await bench.put("own", oauth());
    endpoint.receiver.answer({ status: 500, body: "planted-client-secret" });
    await bench.schedule("one", { connection: "own" });
    await bench.advanceTo(due);
    const failed = await bench.runOf("one");
    expect(failed).toMatchObject({
      state: "waiting",
      attempts: [{ error: "the token endpoint answered 500" }],
    });
    expect(bench.receiver.requests).toHaveLength(0);
    const tools = { engine: bench.engine, pools };
    const any = await wanted("own");
    expect(await accessToken(any, tools)).toMatchObject({ kind: "unavailable", afterSeconds: 2 });
    expect(endpoint.count).toBe(1);
    await bench.clock.advance({ seconds: 2 });
    expect(await accessToken(any, tools)).toMatchObject({ kind: "unavailable", afterSeconds: 4 });
    expect(endpoint.count).toBe(2);
  });

  it("still good is used while the endpoint is out of order", async () => {
    await bench.put("own", oauth());
    const tools = { engine: bench.engine, pools };
    const any = await wanted("own");
    await accessToken(any, tools);
    endpoint.receiver.answer({ status: 503, headers: { "retry-after": "30" } });
    await bench.clock.advance({ seconds: 3550 });
    expect(await accessToken(any, tools)).toMatchObject({ kind: "unavailable", afterSeconds: 30 });
    expect(await accessToken(any, tools)).toMatchObject({ authorization: "Bearer access-token-1" });
    await bench.clock.advance({ seconds: 20 });
    expect(endpoint.count).toBe(2);
  });

  it.each([
    ["no JSON", "<html>"],
    ["no token", '{"token":"x"}'],
    ["a token that would begin another header", JSON.stringify({ access_token: "a\r\nX-Injected: 1" })],
  ])("that is %s is none", async (_what, body) => {
    await bench.put("own", oauth());
    endpoint.receiver.answer({ status: 200, body });
    const answer = await accessToken(await wanted("own"), { engine: bench.engine, pools });
    expect(answer).toMatchObject({ kind: "unavailable", error: expect.stringContaining("token endpoint") });
  });

  it("security row 66: lies sealed in the database, is dropped with its secret and never another tenant's", async () => {
    await bench.put("own", oauth());
    const other = { ...principal, tenant: "other" };
    await putConnection(bench.engine, other, { name: "own", definition: oauth() });
    const tools = { engine: bench.engine, pools };
    expect(await accessToken(await wanted("own"), tools)).toMatchObject({
      authorization: "Bearer access-token-1",
    });
    // The same client at the same endpoint, and yet not the same tenant.
    expect(await accessToken(await wanted("own", "other"), tools)).toMatchObject({
      authorization: "Bearer access-token-2",
    });
    const rows = () =>
      bench.engine.database.execute("select t::text as row from punctual.connection_tokens t");
    for (const { row } of await rows()) {
      for (const encoding of ["utf8", "hex", "base64"] as const)
        expect(row).not.toContain(Buffer.from("access-token-").toString(encoding));
    }
    await bench.put("own", oauth());
    expect(await rows()).toHaveLength(1);
    expect(await accessToken(await wanted("own"), tools)).toMatchObject({
      authorization: "Bearer access-token-3",
    });
  });

  it("security row 24: put in another connection's place does not open, and is got anew", async () => {
    await bench.put("own", oauth());
    await bench.put("copy", oauth());
    const tools = { engine: bench.engine, pools };
    await accessToken(await wanted("own"), tools);
    await accessToken(await wanted("copy"), tools);
    await bench.engine.database.execute(
      "update punctual.connection_tokens t set sealed = (select o.sealed from punctual.connection_tokens o where o.connection_id <> t.connection_id)",
    );
    expect(await accessToken(await wanted("own"), tools)).toMatchObject({
      authorization: "Bearer access-token-3",
    });
    const any = await wanted("copy");
    const stolen = seal(bench.engine.secretKeys, "Bearer stolen", any);
    await bench.engine.database.execute(
      "update punctual.connection_tokens set sealed = $1 where connection_id = $2",
      [stolen, any.id],
    );
    expect(await accessToken(any, tools)).toMatchObject({ authorization: "Bearer access-token-4" });
  });
});

describe("A token endpoint", () => {
  it("is as free to be anywhere as a target: what is not public is refused when kept, and again when asked", async () => {
    await expect(bench.put("own", oauth({ tokenUrl: "http://169.254.169.254/token" }))).rejects.toMatchObject(
      {
        code: "target-refused",
        field: "tokenUrl",
      },
    );
    await expect(bench.put("own", oauth({ tokenUrl: "not a url" }))).rejects.toMatchObject({
      code: "invalid-request",
    });
    await bench.put("own", oauth());
    const egress = { ...bench.engine.egress, environment: "production" } as const;
    const answer = await accessToken(await wanted("own"), { engine: { ...bench.engine, egress }, pools });
    expect(answer).toMatchObject({ kind: "unavailable", error: "the token endpoint is refused" });
    expect(endpoint.count).toBe(0);
  });
});
