// The run protocol as a target speaks it, by status: heartbeat, log, complete and fail.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminToken, openDoor, type Door } from "./door.ts";

let door: Door;
let target: Receiver;
beforeAll(async () => {
  target = await startReceiver();
  target.answer({ status: 202, headers: { "preference-applied": "respond-async" } });
  door = await openDoor();
  await door.ask("/api/v1/schedules/default/long", {
    method: "PUT",
    body: { expression: "cron(0 3 * * ? *)", target: { kind: "http", url: target.url } },
  });
});
afterAll(async () => {
  await door.close();
  await target.close();
});

interface Delivered {
  readonly id: string;
  readonly token: string;
}

/** A run that its target has taken. */
async function delivered(): Promise<Delivered> {
  const made = await door.ask("/api/v1/schedules/default/long:run", { method: "POST" });
  await door.bench.engine.workOff();
  const { "punctual-run-url": url, "punctual-run-token": token } = target.requests.at(-1)?.headers ?? {};
  const { id } = made.json();
  expect(String(url)).toMatch(new RegExp(`^https?://[^/]+/api/v1/runs/${id}$`));
  return { id, token: String(token) };
}

const report = ({ id, token }: Delivered, verb: string, body: unknown = {}) =>
  door.ask(`/api/v1/runs/${id}/${verb}`, { method: "POST", token, body });
const run = async (id: string) => (await door.ask(`/api/v1/runs/${id}`)).json();

const tally = { total: 3, successful: 2, failed: 1, skipped: 0 };
const bodies: Readonly<Record<string, unknown>> = {
  heartbeat: {},
  log: { lines: [{ level: "info", message: "on page 2" }] },
  complete: {},
  fail: { error: "no paper" },
};
const verbs = Object.keys(bodies);

test("a heartbeat answers 200 with the lease and with what is on record of the run", async () => {
  const of = await delivered();
  const first = await report(of, "heartbeat");
  expect(first.statusCode).toBe(200);
  expect(first.json()).toEqual({ leaseSeconds: 60, progress: null, onlyItems: null, failed: [] });
  const failed = [{ key: "a", error: "no address" }];
  const progress = { cursor: "b", tally };
  const second = await report(of, "heartbeat", { progress, failed });
  expect(second.json()).toEqual({ leaseSeconds: 60, progress, onlyItems: null, failed });
  expect((await report(of, "heartbeat", { recovered: ["a"] })).json()).toMatchObject({
    progress,
    failed: [],
  });
  expect(await run(of.id)).toMatchObject({ state: "running", tally });
});

test("log answers 204, and the lines are in the run's log in their order", async () => {
  const of = await delivered();
  const lines = [
    { level: "info", message: "begun" },
    { level: "warn", message: "slow", data: { page: 2 } },
  ];
  expect((await report(of, "log", { lines })).statusCode).toBe(204);
  expect(await run(of.id)).toMatchObject({
    log: [
      { level: "info", message: "begun", data: null },
      { level: "warn", message: "slow", data: { page: 2 } },
    ],
  });
});

test("complete answers 200 with the state, and again when it is sent again", async () => {
  const of = await delivered();
  const end = { state: "partial", result: { sent: 2 }, tally };
  for (let time = 0; time < 2; time++) {
    const answer = await report(of, "complete", end);
    expect([answer.statusCode, answer.json()]).toEqual([200, { state: "partial" }]);
  }
  expect(await run(of.id)).toMatchObject({ state: "partial", result: { sent: 2 }, tally, attemptCount: 1 });
});

test("fail answers 200 with waiting where another attempt follows, with dead where none does", async () => {
  const [one, other] = [await delivered(), await delivered()];
  const retried = await report(one, "fail", { error: "no paper", retryAfterSeconds: 90 });
  expect([retried.statusCode, retried.json()]).toEqual([200, { state: "waiting" }]);
  const gaveUp = await report(other, "fail", { error: "no such month", retry: false });
  expect([gaveUp.statusCode, gaveUp.json()]).toEqual([200, { state: "dead" }]);
  expect(await run(other.id)).toMatchObject({ state: "dead", reason: "gave up", error: "no such month" });
});

describe.each(verbs)("%s", (verb) => {
  test("with no token, a wrong one, another run's, or an access credential is refused with 401", async () => {
    const [of, other] = [await delivered(), await delivered()];
    for (const token of [null, "nonsense", `${of.token}x`, other.token, adminToken]) {
      const refused = await door.ask(`/api/v1/runs/${of.id}/${verb}`, {
        method: "POST",
        token,
        body: bodies[verb],
      });
      expect(refused.statusCode, `with ${String(token)}`).toBe(401);
      expect(refused.headers["content-type"]).toContain("application/problem+json");
      expect(refused.headers["www-authenticate"]).toContain("Bearer");
    }
    expect(await run(of.id)).toMatchObject({ state: "running", log: [] });
  });

  test("for a run that nobody has is refused with 401 like a wrong token", async () => {
    const { token } = await delivered();
    const unknown = { id: "0195d3a8-0000-7000-8000-000000000000", token };
    expect((await report(unknown, verb, bodies[verb])).statusCode).toBe(401);
    expect((await report({ ...unknown, id: "x" }, verb, bodies[verb])).statusCode).toBe(401);
  });

  test("of an attempt that does not hold its run any more answers 409 run-taken-over", async () => {
    const of = await delivered();
    await door.ask(`/api/v1/runs/${of.id}:cancel`, { method: "POST" });
    const late = await report(of, verb, bodies[verb]);
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: "run-taken-over" });
    expect(await run(of.id)).toMatchObject({ state: "cancelled", log: [] });
  });

  test("with a body that does not fit is refused with 400", async () => {
    const of = await delivered();
    expect((await report(of, verb, { surprise: true })).statusCode).toBe(400);
    expect(await run(of.id)).toMatchObject({ state: "running" });
  });

  test("is described as opened by a run token and no other credential", async () => {
    const { paths, components } = (await door.ask("/openapi.json")).json();
    const { security, "x-role": role } = paths[`/api/v1/runs/{id}/${verb}`].post;
    const [[scheme]] = security.map(Object.keys);
    expect(role).toBeUndefined();
    expect(scheme).not.toBe("bearer");
    expect(components.securitySchemes[scheme]).toMatchObject({ type: "http", scheme: "bearer" });
  });
});

test.each([
  ["fail", { error: "e".repeat(20_000) }],
  ["fail", { error: "" }],
  ["log", { lines: [{ level: "error", message: "m".repeat(20_000) }] }],
  ["heartbeat", { failed: [{ key: "k".repeat(600), error: "e".repeat(20_000) }] }],
])("%s takes texts of any length, cut: what came with them is not lost", async (verb, body) => {
  const of = await delivered();
  expect((await report(of, verb, body)).statusCode).toBeLessThan(300);
  const { error, log, items } = await run(of.id);
  const longest = Math.max(
    ...[error ?? "", log[0]?.message ?? "", items[0]?.error ?? ""].map((text: string) => text.length),
  );
  expect(longest).toBeLessThanOrEqual(10_001);
});

test("a hundred and one lines at once, or none, are refused with 400", async () => {
  const of = await delivered();
  const line = { level: "info", message: "line" };
  for (const lines of [[], Array.from({ length: 101 }, () => line)])
    expect((await report(of, "log", { lines })).statusCode).toBe(400);
});
