// Signing in without a credential: in development, by a browser on the machine itself, and by nobody else.
import { afterAll, beforeAll, expect, test } from "vitest";
import { createServer } from "../src/index.ts";
import { sessionCookie } from "../src/session/session-cookie.ts";
import { openDoor, type Asked, type Door, type DoorOptions } from "./door.ts";

const path = "/api/v1/session";
const local: DoorOptions = { mode: "development", publicUrl: "http://localhost:3000" };
const safari =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15";
const chrome =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

let door: Door;
beforeAll(async () => void (door = await openDoor(local)));
afterAll(() => door.close());

async function withDoor(options: DoorOptions, use: (opened: Door) => Promise<void>): Promise<void> {
  const opened = await openDoor(options);
  try {
    await use(opened);
  } finally {
    await opened.close();
  }
}

const alone = (
  { ask }: Door,
  headers: Readonly<Record<string, string>> = {},
  { address = "127.0.0.1" }: Asked = {},
) =>
  ask(path, {
    method: "POST",
    token: null,
    address,
    body: {},
    headers: { host: "localhost:3000", ...headers },
  });

test("it is the admin of the tenant default, who founds no tenants", async () => {
  const { ask } = door;
  const answer = await alone(door);
  expect(answer.json()).toMatchObject({ tenant: "default", role: "admin", actor: "console", byItself: true });
  const cookie = String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  const created = await ask("/api/v1/access-keys", {
    method: "POST",
    token: null,
    body: { name: "other", role: "viewer", tenant: "acme" },
    headers: { cookie, "punctual-console": "1" },
  });
  expect(created.json()).toMatchObject({ status: 403, code: "other-tenant" });
});

test.each([
  [{ host: "127.0.0.1:3000" }],
  [{ host: "[::1]:3000" }],
  [{ host: "localhost", "sec-fetch-site": "same-origin", origin: "http://localhost:3000" }],
  [{ "sec-fetch-site": "none" }],
  [{ origin: "http://127.0.0.1:5173" }],
])("a browser on this machine signs in, sending %j", async (headers) => {
  expect((await alone(door, headers)).statusCode).toBe(200);
});

test("a name under localhost is taken where the public URL has it", async () => {
  await withDoor({ ...local, publicUrl: "http://punctual.localhost:3000" }, async (named) => {
    expect((await alone(named, { host: "punctual.localhost:3000" })).statusCode).toBe(200);
    expect((await alone(named, { host: "other.localhost:3000" })).statusCode).toBe(401);
  });
});

test.each([
  ["a name that was made to resolve to this machine", { host: "attacker.example:3000" }],
  ["a name that begins like ours", { host: "localhost.attacker.example" }],
  ["another site's page", { "sec-fetch-site": "cross-site" }],
  ["a page on another port", { "sec-fetch-site": "same-site" }],
  ["another origin's page in an old browser", { origin: "https://attacker.example" }],
  ["a page without an origin", { origin: "null" }],
  ["a proxy's caller", { "x-forwarded-for": "203.0.113.9" }],
  ["a proxy's caller by RFC 7239", { forwarded: "for=203.0.113.9" }],
])("security row 48: %s is refused", async (_who, headers) => {
  const answer = await alone(door, headers);
  expect([answer.statusCode, answer.headers["set-cookie"]]).toEqual([401, undefined]);
});

test("another machine is refused, whatever a trusted proxy's header says of it", async () => {
  await withDoor({ ...local, trustedProxies: ["192.0.2.0/24"] }, async (trusting) => {
    expect((await alone(trusting, {}, { address: "192.0.2.1" })).statusCode).toBe(401);
    const posing = await alone(trusting, { "x-forwarded-for": "127.0.0.1" }, { address: "192.0.2.1" });
    expect(posing.statusCode).toBe(401);
  });
});

test("nobody signs in alone where the public URL is of another machine: a proxy's callers look like our own", async () => {
  await withDoor({ mode: "development", publicUrl: "https://punctual.example" }, async (published) => {
    for (const host of ["punctual.example", "localhost:3000"])
      expect((await alone(published, { host })).statusCode).toBe(401);
  });
});

test("nobody signs in alone in production, and what development began is not good there", async () => {
  const cookie = String((await alone(door)).headers["set-cookie"]).split(";")[0] ?? "";
  const asked = { token: null, headers: { cookie } };
  expect((await door.ask("/api/v1/runs", asked)).statusCode).toBe(200);
  const production = createServer({
    engine: door.bench.engine,
    workloads: [],
    credentials: [],
    publicUrl: "http://localhost:3000",
    mode: "production",
    log: door.log,
  });
  expect((await production.app.inject({ url: "/api/v1/runs", headers: { cookie } })).statusCode).toBe(401);
  await production.stop();
});

test("two cookies of one host are told apart by the name that is guarded", () => {
  const cookie = sessionCookie("http://localhost:3000");
  expect(cookie.read("punctual-session=b; __Host-punctual=a")).toBe("a");
  expect(sessionCookie("https://punctual.example").read("punctual-session=b")).toBeNull();
});

test.each([
  ["http://localhost:3000", chrome, "__Host-punctual", true],
  ["http://localhost:3000", safari, "punctual-session", false],
  ["http://punctual.internal:3000", chrome, "punctual-session", false],
  ["https://punctual.example", safari, "__Host-punctual", true],
])("the cookie of %s is one that %s keeps", (publicUrl, agent, name, isSecure) => {
  const cookie = sessionCookie(publicUrl);
  const written = cookie.set("secret", agent);
  expect([written.split("=")[0], written.includes("; Secure")]).toEqual([name, isSecure]);
  expect(cookie.read(`theme=dark; ${written.split(";")[0]}`)).toBe("secret");
  expect(cookie.clear()).toContain(written.replace("secret", "").replace("604800", "0"));
});
