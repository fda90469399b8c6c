// A workload's route that calls a job, through the engine's own ledger.
import { headerKey } from "@punctual/jobs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { openDoor, publicUrl, type Asked, type Door } from "./door.ts";
import { echo, gate, items } from "./jobs.ts";

let door: Door;
let secrets: readonly string[] = ["the-key"];
const held = [gate("test.held-a"), gate("test.held-b"), gate("test.held-c")] as const;
const jobs = [echo, items, ...held.map(({ job }) => job)];
beforeAll(async () => {
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const guard = headerKey({ header: "x-api-key", secrets: () => secrets, log, actor: "cron" });
  const routes = jobs.map((job) => ({
    method: "POST" as const,
    path: `/api/cron/${job.name}`,
    summary: job.name,
    guard,
    answers: { 200: z.unknown() },
    job,
  }));
  door = await openDoor({ jobs, routes });
  await door.bench.engine.start();
});
afterAll(async () => {
  for (const { open } of held) open();
  await door.close();
});
beforeEach(() => void (secrets = ["the-key"]));

const call = (job: string, asked: Asked = {}) =>
  door.ask(`/api/cron/${job}`, {
    method: "POST",
    token: null,
    ...asked,
    headers: { "x-api-key": "the-key", ...asked.headers },
  });

test("a call is answered 200 with what the job returned, and the run that it made", async () => {
  const answer = await call("test.echo", { body: { word: "hello" } });
  expect([answer.statusCode, answer.json()]).toEqual([200, { word: "hello" }]);
  const run = (await door.ask(`/api/v1/runs/${answer.headers["punctual-run-id"]}`)).json();
  expect(run).toMatchObject({
    job: "test.echo",
    kind: "call",
    state: "succeeded",
    result: { word: "hello" },
  });
});

test("a call needs no body and no Content-Type", async () => {
  expect((await call("test.echo")).json()).toEqual({ word: null });
});

test("a run in part is 200 with its counts, and 500 for who is strict", async () => {
  const body = { status: "partial", total: 2, successful: 1, failed: 1 };
  const [lenient, strict] = [await call("test.items"), await call("test.items?strict=1")];
  expect([lenient.statusCode, strict.statusCode]).toEqual([200, 500]);
  for (const answer of [lenient, strict]) expect(answer.json()).toMatchObject(body);
});

test("a run that failed is a problem that names the run", async () => {
  const answer = await call("test.echo", { body: { fail: true } });
  expect(answer.json()).toMatchObject({
    status: 500,
    code: "run-failed",
    requestId: answer.headers["x-request-id"],
  });
  expect(answer.headers["punctual-run-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

describe("a call whose caller does not wait", () => {
  const prefer = { prefer: "respond-async" };

  test("is answered 202 with where to look, under the public URL", async () => {
    const answer = await call("test.held-a", { body: { key: "k" }, headers: prefer });
    const runId = String(answer.headers["punctual-run-id"]);
    const statusUrl = `${publicUrl}/api/v1/runs/${runId}`;
    expect(answer.statusCode).toBe(202);
    expect(answer.headers).toMatchObject({ location: statusUrl, "preference-applied": "respond-async" });
    expect(answer.json()).toMatchObject({
      runId,
      statusUrl,
      status: expect.stringMatching(/waiting|claimed|running/),
    });
  });

  test("is joined by a second one for the same work, and not by one for other work", async () => {
    const first = await call("test.held-a", { body: { key: "same" }, headers: prefer });
    const second = await call("test.held-a", { body: { key: "same" }, headers: prefer });
    const other = await call("test.held-a", { body: { key: "other" }, headers: prefer });
    const idOf = (answer: typeof first) => answer.headers["punctual-run-id"];
    expect(idOf(second)).toBe(idOf(first));
    expect(idOf(other)).not.toBe(idOf(first));
    const { events } = door.bench.engine;
    const listening = events.listenerCount("ended");
    const waiting = call("test.held-a", { body: { key: "same" } });
    // Whoever waits for a run listens for its end.
    await expect.poll(() => events.listenerCount("ended")).toBeGreaterThan(listening);
    held[0].open();
    expect((await waiting).json()).toEqual({ key: "same" });
    expect(idOf(await waiting)).toBe(idOf(first));
  });
});

test("a repeated Idempotency-Key gets the first answer again, and 409 with another body", async () => {
  const headers = { "idempotency-key": "once" };
  const [first, second] = [
    await call("test.echo", { body: { word: "a" }, headers }),
    await call("test.echo", { body: { word: "a" }, headers }),
  ];
  expect(second.headers["punctual-run-id"]).toBe(first.headers["punctual-run-id"]);
  expect([second.statusCode, second.json()]).toEqual([200, { word: "a" }]);
  expect((await call("test.echo", { body: { word: "b" }, headers })).json()).toMatchObject({
    status: 409,
    code: "idempotency-conflict",
  });
});

test.each([
  [401, "unauthorized", { headers: { "x-api-key": "wrong" } }],
  [400, "unknown-field", { body: { wrod: "a" } }],
  [400, "invalid-request", { body: { word: 1 } }],
  [400, "malformed-json", { body: "{" }],
  [400, "inexact-number", { body: '{"word":12345678901234567890}' }],
  [400, "unknown-field", { body: '{"__proto__":{}}' }],
  [400, "invalid-request", { headers: { "punctual-scheduled-at": "yesterday" } }],
  [400, "invalid-request", { headers: { "idempotency-key": "a b" } }],
  [415, "unsupported-media-type", { body: "word=a", headers: { "content-type": "text/plain" } }],
  [413, "body-too-large", { body: `"${"x".repeat(1_048_576)}"` }],
])("%s %s answers what a call may not be, and makes no run", async (status, code, asked: Asked) => {
  const before = (await door.ask("/api/v1/runs?limit=200")).json().items.length;
  const answer = await call("test.echo", asked);
  expect(answer.json()).toMatchObject({ status, code, requestId: answer.headers["x-request-id"] });
  expect(answer.json().remedy).toMatch(/\w/);
  expect((await door.ask("/api/v1/runs?limit=200")).json().items).toHaveLength(before);
});

test("a secret and the next one are both accepted while they are rotated", async () => {
  secrets = ["the-key", "the-next-key"];
  for (const key of secrets)
    expect((await call("test.echo", { headers: { "x-api-key": key } })).statusCode).toBe(200);
});

test("a caller that waits when the port stops is told that its run goes on", async () => {
  const waiting = call("test.held-c", { body: { key: "k" } });
  const running = async () => (await door.ask("/api/v1/runs?job=test.held-c&state=running")).json().items;
  await expect.poll(running).toHaveLength(1);
  await door.server.stop();
  const answer = await waiting;
  expect([answer.statusCode, answer.json().status]).toEqual([202, "running"]);
});
