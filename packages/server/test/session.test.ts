// Sessions over REST: who signs in, what the cookie opens and what it does not, and what ends it.
import { createEngine, egressPolicy, silentLog } from "@punctual/engine";
import { requireRole } from "@punctual/jobs";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createServer, type Credential } from "../src/index.ts";
import { adminToken, openDoor, type Asked, type Door, type DoorOptions } from "./door.ts";
import { echo } from "./jobs.ts";

const path = "/api/v1/session";
const ours = { "punctual-console": "1" };

let door: Door;
let rotated: readonly string[];
const credentials: readonly Credential[] = [
  { principal: { tenant: "default", actor: "rotated", role: "admin" }, tokens: () => rotated },
];
const routes: DoorOptions["routes"] = [
  {
    method: "GET",
    path: "/api/v1/words",
    summary: "Show the words",
    guard: requireRole("viewer"),
    answers: { 200: z.unknown() },
    handle: async ({ actor }) => ({ status: 200, headers: {}, body: { actor } }),
  },
  {
    method: "POST",
    path: "/api/v1/words",
    summary: "Echo a word",
    guard: requireRole("operator"),
    answers: { 200: z.unknown() },
    job: echo,
  },
];
const open = async (): Promise<void> => {
  rotated = ["the-current-token"];
  door = await openDoor({ credentials, jobs: [echo], routes });
};
const close = () => door.close();

const signIn = (token: string, asked: Asked = {}) =>
  door.ask(path, { method: "POST", token: null, body: { token }, ...asked });

/** As a browser sends it back. */
const cookieOf = (answer: LightMyRequestResponse): string =>
  String(answer.headers["set-cookie"]).split(";")[0] ?? "";

const withCookie = (url: string, cookie: string, { headers, ...asked }: Asked = {}) =>
  door.ask(url, { token: null, ...asked, headers: { cookie, ...headers } });

const keyOf = async (body: object): Promise<{ readonly key: string; readonly id: string }> =>
  (
    await door.ask("/api/v1/access-keys", {
      method: "POST",
      body: { name: "browser", role: "viewer", ...body },
    })
  ).json();

describe("signing in", () => {
  beforeAll(open);
  afterAll(close);

  test("with the admin token answers who is signed in, and sets the cookie that lets in", async () => {
    const answer = await signIn(adminToken);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        tenant: "default",
        role: "admin",
        actor: "admin token",
        expiresAt: "2026-03-01T12:00:30.000Z",
        foundsTenants: true,
        byItself: false,
      },
    ]);
    const cookie = cookieOf(answer);
    expect((await withCookie(path, cookie)).json()).toEqual(answer.json());
    expect((await withCookie("/api/v1/runs", cookie)).statusCode).toBe(200);
    expect((await withCookie("/api/v1/words", cookie)).json()).toEqual({ actor: "admin token" });
  });

  test("security row 48: the cookie is the host's own, out of reach of scripts, other sites and open connections", async () => {
    const [name, ...attributes] = String((await signIn(adminToken)).headers["set-cookie"]).split("; ");
    expect(name).toMatch(/^__Host-punctual=[A-Za-z0-9_-]{43}$/);
    expect(attributes).toEqual(["Path=/", "Max-Age=604800", "HttpOnly", "SameSite=Strict", "Secure"]);
  });

  test("security row 48: of the session the database holds a SHA-256, and of the token nothing that can be guessed at", async () => {
    const secret = cookieOf(await signIn(adminToken)).split("=")[1] ?? "";
    const rows = JSON.stringify(
      await door.bench.testDatabase.database.execute("select t::text as row from punctual.sessions t"),
    );
    expect(rows).toContain("token");
    for (const text of [secret, Buffer.from(secret).toString("hex"), adminToken])
      expect(rows).not.toContain(text);
  });

  test("with an access key is in its tenant and role", async () => {
    const { key } = await keyOf({ tenant: "acme" });
    const answer = await signIn(key);
    expect(answer.json()).toMatchObject({
      tenant: "acme",
      role: "viewer",
      foundsTenants: false,
      byItself: false,
    });
    const cookie = cookieOf(answer);
    const refused = await withCookie("/api/v1/access-keys", cookie);
    expect(refused.json()).toMatchObject({ status: 403, code: "forbidden" });
    expect((await withCookie("/api/v1/schedules", cookie)).json().items).toEqual([]);
  });

  test("with a token that is not known is 401, and 429 after ten tries", async () => {
    const asked = { address: "192.0.2.77" };
    const statuses: number[] = [];
    for (let guess = 0; guess < 11; guess++)
      statuses.push((await signIn(`guess ${guess}`, asked)).statusCode);
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
    expect((await signIn(adminToken, asked)).statusCode).toBe(200);
  });

  test.each([
    ["token", { token: "" }],
    ["user", { token: adminToken, user: "me" }],
  ])("400 answers what is wrong with %s", async (field, body) => {
    expect((await door.ask(path, { method: "POST", token: null, body })).json()).toMatchObject({
      status: 400,
      field,
    });
  });

  test("makes a new secret each time, and ends the session that the browser had", async () => {
    const first = cookieOf(await signIn(adminToken));
    const second = cookieOf(await signIn(adminToken, { headers: { cookie: first } }));
    expect(second).not.toBe(first);
    expect((await withCookie(path, first)).statusCode).toBe(401);
    expect((await withCookie(path, second)).statusCode).toBe(200);
  });

  test("without any credential is 401 in production", async () => {
    const answer = await door.ask(path, { method: "POST", token: null, address: "127.0.0.1" });
    expect(answer.json()).toMatchObject({ status: 401, code: "unauthorized" });
    expect(answer.headers["www-authenticate"]).toBe('Bearer realm="punctual"');
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
});

describe("a session", () => {
  beforeEach(open);
  afterEach(close);

  test("is shown of a bearer credential too, which ends by itself", async () => {
    const answer = await door.ask(path);
    expect(answer.json()).toMatchObject({ actor: "admin token", expiresAt: null, byItself: false });
    expect((await door.ask(path, { token: null })).statusCode).toBe(401);
  });

  test("ends on every node when it is signed out of, and the browser forgets its cookie", async () => {
    const cookie = cookieOf(await signIn(adminToken));
    const answer = await withCookie(path, cookie, { method: "DELETE", headers: ours });
    expect([answer.statusCode, answer.body]).toEqual([204, ""]);
    expect(String(answer.headers["set-cookie"])).toMatch(/^__Host-punctual=; Path=\/; Max-Age=0; .*Secure$/);
    expect((await withCookie("/api/v1/runs", cookie)).statusCode).toBe(401);
  });

  test("ends with its access key, at once, on another node too", async () => {
    const { key, id } = await keyOf({});
    const cookie = cookieOf(await signIn(key));
    const second = anotherNode(credentials);
    const ask = async () =>
      (await second.app.inject({ url: "/api/v1/runs", headers: { cookie } })).statusCode;
    expect(await ask()).toBe(200);
    await door.ask(`/api/v1/access-keys/${id}`, { method: "DELETE" });
    expect(await ask()).toBe(401);
    await second.stop();
  });

  test("ends when its access key expires", async () => {
    const { key } = await keyOf({ expiresAt: "2026-03-01T01:00:00Z" });
    const answer = await signIn(key);
    await door.bench.clock.set("2026-03-01T01:00:00Z");
    expect((await withCookie("/api/v1/runs", cookieOf(answer))).statusCode).toBe(401);
  });

  test("ends when its token is configured no more, and with no other one", async () => {
    rotated = ["the-current-token", "the-next-token"];
    const [old, next] = [
      cookieOf(await signIn("the-current-token")),
      cookieOf(await signIn("the-next-token")),
    ];
    const statuses = async () =>
      Promise.all([old, next].map(async (cookie) => (await withCookie(path, cookie)).statusCode));
    expect(await statuses()).toEqual([200, 200]);
    rotated = ["the-next-token"];
    expect(await statuses()).toEqual([401, 200]);
  });

  test("ends after twelve hours without a use, and after seven days whatever its use", async () => {
    const idle = cookieOf(await signIn(adminToken));
    const used = cookieOf(await signIn(adminToken));
    const expiresAt = async () => (await withCookie(path, used)).json().expiresAt;
    for (let hours = 6; hours < 7 * 24; hours += 6) {
      const now = new Date(Date.UTC(2026, 2, 1, hours, 0, 30));
      await door.bench.clock.set(now.toISOString());
      const end = Math.min(now.getTime() + 12 * 3_600_000, Date.UTC(2026, 2, 8, 0, 0, 30));
      await expect.poll(expiresAt).toBe(new Date(end).toISOString());
    }
    expect((await withCookie(path, idle)).statusCode).toBe(401);
    await door.bench.clock.set("2026-03-08T00:00:30Z");
    expect((await withCookie(path, used)).statusCode).toBe(401);
  });

  test("leaves in the audit who began and ended it, and from where", async () => {
    const cookie = cookieOf(await signIn(adminToken, { address: "192.0.2.8" }));
    await withCookie(path, cookie, { method: "DELETE", headers: ours, address: "192.0.2.9" });
    const { items } = (await door.ask("/api/v1/audit")).json();
    expect(items).toMatchObject([
      { action: "session.end", actor: "admin token", address: "192.0.2.9" },
      { action: "session.begin", actor: "admin token", address: "192.0.2.8" },
    ]);
    expect(items[0].subject).toBe(items[1].subject);
  });

  test("gives way to a bearer credential that is sent beside its cookie", async () => {
    const { key } = await keyOf({ tenant: "acme" });
    const cookie = cookieOf(await signIn(adminToken));
    expect((await door.ask(path, { token: key, headers: { cookie } })).json().tenant).toBe("acme");
    expect((await door.ask(path, { token: "wrong", headers: { cookie } })).statusCode).toBe(401);
  });

  test("a stream of runs is opened by the cookie", async () => {
    const cookie = cookieOf(await signIn(adminToken));
    const { host, port } = await door.server.listen({ host: "127.0.0.1", port: 0 });
    const leaving = new AbortController();
    const watch = (headers: Readonly<Record<string, string>>) =>
      fetch(`http://${host}:${port}/api/v1/runs/stream`, { headers, signal: leaving.signal });
    expect((await watch({})).status).toBe(401);
    const response = await watch({ cookie });
    const first = await response.body?.getReader().read();
    expect(Buffer.from(first?.value ?? "").toString()).toContain("event: ready");
    leaving.abort();
  });

  test("is none of a cookie that holds no secret, or one that nobody knows", async () => {
    for (const cookie of [
      "__Host-punctual=",
      "__Host-punctual=x",
      `__Host-punctual=${"x".repeat(43)}`,
      "other=1",
    ])
      expect((await withCookie("/api/v1/runs", cookie)).statusCode, `about ${cookie}`).toBe(401);
  });

  test("is read from the guarded cookie alone where the console is reached by https", async () => {
    const secret = cookieOf(await signIn(adminToken)).split("=")[1];
    expect((await withCookie(path, `punctual-session=${secret}`)).statusCode).toBe(401);
    expect((await withCookie(path, `theme=dark; __Host-punctual=${secret}`)).statusCode).toBe(200);
  });
});

describe("security row 48: a change that is asked for with the cookie", () => {
  beforeAll(open);
  afterAll(close);

  const frozen = "/api/v1/freeze";
  const freeze = (cookie: string, headers: Readonly<Record<string, string>>) =>
    withCookie(frozen, cookie, { method: "PUT", body: {}, headers });

  test("carries the header that no form can send, and comes from our own page", async () => {
    const cookie = cookieOf(await signIn(adminToken));
    expect((await freeze(cookie, ours)).statusCode).toBe(200);
    expect((await freeze(cookie, { ...ours, "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
    expect((await door.ask(frozen, { method: "DELETE" })).statusCode).toBe(204);
  });

  test.each([
    [{}],
    [{ "sec-fetch-site": "same-origin" }],
    [{ "punctual-console": "0" }],
    [{ ...ours, "sec-fetch-site": "cross-site" }],
    [{ ...ours, "sec-fetch-site": "same-site" }],
    [{ ...ours, "sec-fetch-site": "none" }],
  ])("is refused with %j, saying what to send, and noted in the audit", async (headers) => {
    const cookie = cookieOf(await signIn(adminToken));
    const refused = await freeze(cookie, headers);
    expect(refused.json()).toMatchObject({ status: 403, code: "forbidden" });
    expect(refused.json().detail).toContain("Punctual-Console: 1");
    expect((await withCookie(frozen, cookie)).json().frozen).toBe(false);
    const job = await withCookie("/api/v1/words", cookie, { method: "POST", body: { word: "x" }, headers });
    expect(job.statusCode).toBe(403);
    await expect
      .poll(async () => (await door.ask("/api/v1/audit")).json().items)
      .toContainEqual(expect.objectContaining({ action: "session.refuse", result: "denied" }));
  });

  test("needs none of it to see something", async () => {
    const cookie = cookieOf(await signIn(adminToken));
    for (const method of ["GET", "HEAD"] as const)
      expect(
        (await withCookie("/api/v1/runs", cookie, { method, headers: { "sec-fetch-site": "none" } }))
          .statusCode,
      ).toBe(200);
  });
});

const anotherNode = (known: readonly Credential[]) =>
  createServer({
    engine: createEngine({
      database: door.bench.testDatabase.database,
      jobs: [],
      egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
      secretKey: null,
      log: silentLog,
      nodeName: "second",
      holdAfterClockJump: false,
    }),
    workloads: [],
    credentials: known,
    publicUrl: "https://second.example",
    log: silentLog,
  });
