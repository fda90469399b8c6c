// Connections of every kind over HTTP, and the test call, by the statuses that they answer.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openDoor, type Door } from "./door.ts";

let door: Door;
let receiver: Receiver;
beforeAll(async () => void (door = await openDoor()));
afterAll(() => door.close());
beforeEach(async () => void (receiver = await startReceiver()));
afterEach(() => receiver.close());

const put = (name: string, body: unknown) => door.ask(`/api/v1/connections/${name}`, { method: "PUT", body });
const call = (name: string, body: unknown) =>
  door.ask(`/api/v1/connections/${name}:test`, { method: "POST", body });

const signingSecret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const kinds = [
  ["api-key", { header: "x-api-key" }, { value: "planted-secret" }],
  ["basic", { username: "ada" }, { password: "planted-secret" }],
  ["bearer", {}, { token: "planted-secret" }],
  [
    "oauth-client-credentials",
    { tokenUrl: "https://example.com/token", clientId: "client-7", scope: "read" },
    { clientSecret: "planted-secret" },
  ],
  [
    "signing",
    { headers: { "X-Team": "billing" }, query: { v: "2" }, body: { account: "7" } },
    { secret: signingSecret },
  ],
] as const;

test.each(kinds)(
  "security row 22: a connection of kind %s is shown with everything but its secret",
  async (kind, shown, hidden) => {
    const definition = { kind, ...shown, ...hidden };
    const answers = [
      await put(`of-${kind}`, definition),
      await put(`of-${kind}`, definition),
      await door.ask(`/api/v1/connections/of-${kind}`),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 200, 200]);
    for (const answer of answers) expect(answer.json()).toMatchObject({ name: `of-${kind}`, kind, ...shown });
    const [name = "", secret = ""] = Object.entries<string>(hidden)[0] ?? [];
    for (const answer of answers) expect(answer.json()).not.toHaveProperty(name);
    for (const { body } of [...answers, await door.ask("/api/v1/connections")])
      expect(body).not.toContain(secret);
    expect(door.log.lines.join("")).not.toContain(secret);
  },
);

test.each([
  ["kind", "invalid-request", { kind: "password", token: "t" }],
  ["token", "invalid-request", { kind: "bearer" }],
  ["secret", "invalid-request", { kind: "signing", secret: "whsec_short" }],
  ["username", "invalid-request", { kind: "basic", username: "a:b", password: "p" }],
  ["passwort", "unknown-field", { kind: "basic", username: "ada", password: "p", passwort: "p" }],
  ["headers.Host", "invalid-request", { kind: "bearer", token: "t", headers: { Host: "x" } }],
  [
    "tokenUrl",
    "target-refused",
    { kind: "oauth-client-credentials", tokenUrl: "https://10.0.0.1/t", clientId: "c", clientSecret: "s" },
  ],
])("a connection that is wrong in %s is refused as %s and not kept", async (field, code, definition) => {
  expect((await put("refused", definition)).json()).toMatchObject({ status: 400, code, field });
  expect((await door.ask("/api/v1/connections/refused")).statusCode).toBe(404);
});

test("a test call carries the credential, answers what came of it with the secret masked, and is in the audit", async () => {
  await put("tried", { kind: "bearer", token: "planted-secret" });
  receiver.answer(({ headers }) => ({ status: 200, body: `hello ${String(headers.authorization)}` }));
  const url = `${receiver.url}/hook`;
  const answer = await call("tried", { url: `${url}?key=of-the-url`, method: "PUT", body: { ping: true } });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    outcome: "succeeded",
    status: 200,
    error: null,
    responseExcerpt: expect.stringMatching(/^hello [^p]*\*{8,}$/),
    durationMs: expect.any(Number),
  });
  expect(receiver.requests).toMatchObject([
    { method: "PUT", body: '{"ping":true}', headers: { authorization: "Bearer planted-secret" } },
  ]);
  const events = await door.bench.testDatabase.database.execute(
    "select actor, subject, detail from punctual.audit_events where action = 'connection.test'",
  );
  expect(events).toEqual([
    { actor: "admin token", subject: "tried", detail: { url, outcome: "succeeded", status: 200 } },
  ]);
});

test("a test call that fails says so, and is a 200 all the same", async () => {
  await put("tried", { kind: "signing", secret: signingSecret });
  receiver.answer({ status: 403, body: "no" });
  expect((await call("tried", { url: receiver.url })).json()).toMatchObject({
    outcome: "failed",
    status: 403,
    error: "the target answered 403",
    responseExcerpt: "no",
  });
  expect(receiver.requests[0]?.headers).toHaveProperty("webhook-signature");
});

test("a test call of a connection whose token endpoint fails says so, and sends nothing", async () => {
  const tokenUrl = `${receiver.url}/token`;
  await put("oauth", {
    kind: "oauth-client-credentials",
    tokenUrl,
    clientId: "c",
    clientSecret: "planted-secret",
  });
  receiver.answer({ status: 500 });
  expect((await call("oauth", { url: `${receiver.url}/hook` })).json()).toMatchObject({
    outcome: "failed",
    status: null,
    error: "the token endpoint answered 500",
  });
  expect(receiver.requests.map(({ path }) => path)).toEqual(["/token"]);
});

test.each([
  [404, "not-found", "nobody", { url: "https://example.com/" }],
  [400, "target-refused", "tried", { url: "http://169.254.169.254/latest" }],
  [400, "invalid-request", "tried", { url: "no url" }],
  [400, "invalid-request", "tried", {}],
  [400, "unknown-field", "tried", { url: "https://example.com/", headers: {} }],
])("a test call is answered %i %s", async (status, code, name, body) => {
  await put("tried", { kind: "bearer", token: "t" });
  const answer = await call(name, body);
  expect(answer.json()).toMatchObject({ status, code });
  expect(receiver.requests).toEqual([]);
});

test("401 answers a test call without a credential, 403 a viewer; keeping a connection takes an admin", async () => {
  const keyOf = async (role: string): Promise<string> => {
    const body = { name: `connections-${role}`, role };
    return (await door.ask("/api/v1/access-keys", { method: "POST", body })).json<{ key: string }>().key;
  };
  const [viewer, operator] = [await keyOf("viewer"), await keyOf("operator")];
  const definition = { kind: "bearer", token: "t" };
  await put("tried", definition);
  const asked = async (method: "PUT" | "POST", token: string | null) => {
    const path = method === "PUT" ? "/api/v1/connections/tried" : "/api/v1/connections/tried:test";
    const body = method === "PUT" ? definition : { url: receiver.url };
    return (await door.ask(path, { method, token, body })).statusCode;
  };
  expect(await asked("POST", null)).toBe(401);
  expect([await asked("POST", viewer), await asked("POST", operator)]).toEqual([403, 200]);
  expect([await asked("PUT", viewer), await asked("PUT", operator)]).toEqual([403, 403]);
});

test("a connection that is written again without its secret keeps it, and takes everything else", async () => {
  await put("kept", { kind: "api-key", header: "x-old", value: "planted-secret" });
  const answer = await put("kept", { kind: "api-key", header: "x-new", headers: { "X-Team": "billing" } });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ header: "x-new", headers: { "X-Team": "billing" } });
  await call("kept", { url: receiver.url });
  expect(receiver.requests[0]?.headers).toMatchObject({ "x-new": "planted-secret", "x-team": "billing" });
});

const oauth = { kind: "oauth-client-credentials", tokenUrl: "https://example.com/token", clientId: "c" };

test.each([
  ["another kind", "token", { kind: "bearer" }],
  ["another tokenUrl", "clientSecret", { ...oauth, tokenUrl: "https://example.org/token" }],
])("%s needs the secret again, so that it goes nowhere else", async (_what, field, body) => {
  await put("strict", { ...oauth, clientSecret: "planted-secret" });
  expect((await put("strict", body)).json()).toMatchObject({ status: 400, code: "invalid-request", field });
  expect((await put("strict", { ...oauth, clientId: "d" })).json()).toMatchObject({ clientId: "d" });
});
