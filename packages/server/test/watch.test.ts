// Health, readiness and metrics: open to everybody, and without a secret.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adminToken, openDoor, startedAt, type Door } from "./door.ts";
import { echo, items } from "./jobs.ts";

let door: Door;
beforeAll(async () => void (door = await openDoor({ jobs: [echo, items] })));
afterAll(() => door.close());

const open = (path: string) => door.ask(path, { token: null });

test("/healthz answers while the process lives", async () => {
  const answer = await open("/healthz");
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: "ok" }]);
});

test("/readyz answers 200 with its checks while this node can do its work", async () => {
  const answer = await open("/readyz");
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    ready: true,
    checks: { database: { ok: true }, loops: { ok: true } },
  });
});

describe("/metrics", () => {
  const metrics = async () => (await open("/metrics")).body;

  test("has every state of every job from the start, and of deliveries without one", async () => {
    const text = await metrics();
    const states = [
      "waiting",
      "claimed",
      "running",
      "succeeded",
      "partial",
      "dead",
      "skipped",
      "missed",
      "cancelled",
    ];
    for (const job of ["", "test.echo", "test.items"])
      for (const state of states)
        expect(text).toContain(`punctual_runs_total{job="${job}",state="${state}"} 0\n`);
    expect(text).toContain("punctual_dead_letters 0\n");
    expect(text).toContain('punctual_queue_runs{state="waiting"} 0\n');
    expect(text).toContain("punctual_oldest_overdue_seconds 0\n");
  });

  test("counts runs by job and state, what waits, and dead letters", async () => {
    const path = "/api/v1/schedules/default/counted";
    const target = { kind: "job", job: "test.echo" };
    await door.ask(path, { method: "PUT", body: { expression: "cron(0 2 * * ? *)", target } });
    const fire = (input: object) => door.ask(`${path}:run`, { method: "POST", body: { input } });
    await fire({});
    await fire({ fail: true });
    await door.bench.advanceTo(startedAt);
    await fire({});
    await door.bench.clock.advance({ seconds: 7 });
    const text = await metrics();
    for (const line of [
      'punctual_runs_total{job="test.echo",state="succeeded"} 1',
      'punctual_runs_total{job="test.echo",state="dead"} 1',
      'punctual_runs_total{job="test.echo",state="waiting"} 1',
      'punctual_queue_runs{state="waiting"} 1',
      "punctual_oldest_overdue_seconds 7",
      "punctual_dead_letters 1",
    ])
      expect(text).toContain(`${line}\n`);
  });

  test("answers many who ask at once, alike", async () => {
    expect(new Set(await Promise.all(Array.from({ length: 10 }, metrics))).size).toBe(1);
  });
});

test("what is open to everybody holds no secret", async () => {
  for (const path of ["/healthz", "/readyz", "/metrics", "/openapi.json", "/"]) {
    const answer = await open(path);
    expect(answer.statusCode, `about ${path}`).toBe(200);
    expect(answer.body).not.toContain(adminToken);
    expect(answer.body).not.toContain(door.bench.testDatabase.connectionString);
  }
});

test("without its database a node is alive, not ready, and says 503 with a remedy", async () => {
  const other = await openDoor();
  await other.bench.testDatabase.database.end();
  const [health, ready, runs, counts] = await Promise.all(
    ["/healthz", "/readyz", "/api/v1/runs", "/metrics"].map((path) => other.ask(path)),
  );
  expect([health?.statusCode, ready?.statusCode]).toEqual([200, 503]);
  expect(ready?.json()).toMatchObject({ ready: false, checks: { database: { ok: false } } });
  for (const answer of [runs, counts]) {
    expect(answer?.json()).toMatchObject({ status: 503, code: "unavailable" });
    expect(answer?.headers["retry-after"]).toBe("5");
  }
  await other.server.stop();
  await other.bench.testDatabase.drop();
});

test("from the begin of a stop on /readyz answers 503 and names the reason", async () => {
  door.server.refuseNewWork();
  const answer = await open("/readyz");
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ ready: false, checks: { accepting: { ok: false } } });
  expect((await open("/healthz")).statusCode).toBe(200);
});
