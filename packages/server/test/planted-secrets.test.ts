// Secrets planted in every flow, at debug level: none of them comes out in a log, a metric, a run, a dead letter or an error.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { adminToken, openDoor, type Door } from "./door.ts";
import { furnishedTenant } from "./furnished-tenant.ts";
import { echo } from "./jobs.ts";

const planted = {
  apiKey: "planted-api-key-7Jq2",
  password: "planted-password-9Xk4",
  bearer: "planted-bearer-3Vn8",
  clientSecret: "planted-client-secret-5Rt1",
  oauthToken: "planted-oauth-token-8Zs6",
  signing: `whsec_${Buffer.from("planted-signing-secret-2Lm7xx").toString("base64")}`,
  wrongAdmin: "planted-wrong-admin-4Hd9",
  wrongKey: `pk_${"plantedwrongkey6Yb3".padEnd(43, "x")}`,
  basicPassword: "planted-basic-1Cf5",
  jwt: `${Buffer.from('{"alg":"HS256"}').toString("base64url")}.${Buffer.from('{"sub":"planted"}').toString("base64url")}.cGxhbnRlZA`,
  cookie: "planted-cookie-0Wg2",
};
const basic = Buffer.from(`someone:${planted.basicPassword}`).toString("base64");
const sealedBasic = Buffer.from(`user:${planted.password}`).toString("base64");

let door: Door;
let target: Receiver;
let accessKey = "";
const written: string[] = [];

beforeAll(async () => {
  target = await startReceiver();
  door = await openDoor({ jobs: [echo] });
});
afterAll(async () => {
  await target.close();
  await door.close();
});

const connections = (): Readonly<Record<string, object>> => ({
  "api-key": { kind: "api-key", header: "x-api-key", value: planted.apiKey },
  basic: { kind: "basic", username: "user", password: planted.password },
  bearer: { kind: "bearer", token: planted.bearer },
  oauth: {
    kind: "oauth-client-credentials",
    tokenUrl: `${target.url}/token`,
    clientId: "client",
    clientSecret: planted.clientSecret,
  },
  signing: { kind: "signing", secret: planted.signing },
});

/** The target tells everything it was sent, as a careless one would. */
function answerCarelessly(status: number): void {
  target.answer(({ path, headers, body }) =>
    path === "/token"
      ? {
          status: 200,
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ access_token: planted.oauthToken, token_type: "Bearer", expires_in: 3600 }),
        }
      : { status, body: JSON.stringify({ headers, body }) },
  );
}

const keep = async (asking: ReturnType<Door["ask"]>): Promise<void> => {
  const answer = await asking;
  written.push(answer.body, JSON.stringify(answer.headers));
};

async function deliverWith(name: string): Promise<void> {
  const put = (path: string, body: unknown) =>
    keep(door.ask(path, { method: "PUT", token: accessKey, body }));
  await put(`/api/v1/connections/${name}`, connections()[name]);
  await put(`/api/v1/schedules/private/${name}`, {
    expression: "rate(1 day)",
    target: { kind: "http", url: `${target.url}/hook`, connection: name },
    retry: { maxRetries: 0 },
  });
  await keep(door.ask(`/api/v1/schedules/private/${name}:run`, { method: "POST", token: accessKey }));
  await keep(
    door.ask(`/api/v1/connections/${name}:test`, {
      method: "POST",
      token: accessKey,
      body: { url: `${target.url}/hook` },
    }),
  );
}

test("security row 25: no planted secret comes out, in deliveries that succeed and fail, and in calls that are refused", async () => {
  const tenant = await furnishedTenant(door, "acme");
  accessKey = tenant.key;
  for (const status of [200, 400, 401, 503]) {
    answerCarelessly(status);
    for (const name of Object.keys(connections())) await deliverWith(name);
    await door.bench.engine.workOff();
  }
  const sent = JSON.stringify(target.requests);
  // The secrets did go where they belong, or nothing is proven.
  for (const secret of [
    planted.apiKey,
    sealedBasic,
    planted.bearer,
    planted.clientSecret,
    planted.oauthToken,
  ])
    expect(sent).toContain(secret);
  await refusedCalls();
  await everythingShown();
  const all = [...written, ...door.log.lines].join("\n");
  for (const [name, secret] of Object.entries({ ...planted, basic, sealedBasic, adminToken, accessKey }))
    expect(all.includes(secret), `${name} comes out in ${contextOf(all, secret)}`).toBe(false);
}, 30_000);

/** What stands around it, without it. */
function contextOf(all: string, secret: string): string {
  const at = all.indexOf(secret);
  return at < 0 ? "nothing" : `${all.slice(Math.max(0, at - 200), at)}…`;
}

async function refusedCalls(): Promise<void> {
  const asked = [
    `Bearer ${planted.wrongAdmin}`,
    `Bearer ${planted.wrongKey}`,
    `Bearer ${planted.jwt}`,
    `Basic ${basic}`,
    planted.wrongAdmin,
  ];
  for (const authorization of asked)
    for (const path of ["/api/v1/runs", "/api/v1/nothing", "/api/v1/access-keys"])
      await keep(
        door.ask(path, {
          token: null,
          headers: { authorization, cookie: `session=${planted.cookie}`, "x-api-key": planted.apiKey },
        }),
      );
  const bad = { ...connections()["api-key"], unknown: true };
  await keep(door.ask("/api/v1/connections/bad", { method: "PUT", token: accessKey, body: bad }));
  await keep(
    door.ask("/api/v1/connections/bad", {
      method: "PUT",
      token: accessKey,
      body: `{"value":"${planted.apiKey}`,
    }),
  );
}

async function everythingShown(): Promise<void> {
  const ask = (path: string) => keep(door.ask(path, { token: accessKey }));
  const lists = [
    "runs",
    "dead-letters",
    "connections",
    "schedules",
    "access-keys",
    "audit",
    "limits",
    "system",
  ];
  for (const list of lists) await ask(`/api/v1/${list}`);
  const runs = (await door.ask("/api/v1/runs?limit=200", { token: accessKey })).json().items;
  expect(runs.length).toBeGreaterThan(20);
  for (const { id } of runs) await ask(`/api/v1/runs/${id}`);
  for (const path of ["/metrics", "/readyz", "/openapi.json", "/docs", "/"]) await ask(path);
}
