// Leases: what a vanished worker held comes back, at its own cost and not the run's; who was overtaken changes nothing.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callJob, getRun, listDeadLetters, type AttemptEnd } from "../src/index.ts";
import { principal } from "./definition.ts";
import { succeeded, testJob, type TestJob } from "./test-job.ts";

let end: Promise<AttemptEnd>;
let finish: (end: AttemptEnd) => void;
let job: TestJob;
let bench: TestEngine;
beforeEach(async () => {
  ({ promise: end, resolve: finish } = Promise.withResolvers<AttemptEnd>());
  job = testJob({ run: () => (job.calls.length === 1 ? end : succeeded) });
  bench = await createTestEngine({ now: "2026-03-01T00:00:00Z", jobs: [job] });
});
afterEach(() => bench.close());

const call = async (): Promise<string> =>
  (
    await callJob(bench.engine, principal, {
      job: "test.job",
      input: {},
      scheduledAt: null,
      idempotencyKey: null,
    })
  ).id;
const read = (id: string) => getRun(bench.engine, principal, { id });
const sql = (text: string) => bench.testDatabase.database.execute(text);
/** As after kill -9: the row says that a node works on it, and no node does. */
const vanish = () =>
  sql(`update punctual.queue set state = 'running', attempt = attempt + 1, token = nextval('punctual.fencing_tokens'),
       node = gen_random_uuid(), attempt_started_at = punctual.now(), started_at = coalesce(started_at, punctual.now()),
       lease_until = punctual.now() + interval '30 seconds'`);
/** In one transaction, so that the node's own loops never see it due a second from now, which they would wait for. */
async function takenBackNow(): Promise<void> {
  const { rescueBatch } = await import("../src/run/rescue.ts");
  await bench.testDatabase.database.transaction(async (transaction) => {
    await transaction.execute("update punctual.queue set lease_until = punctual.now() - interval '1 second'");
    await rescueBatch(transaction);
    await transaction.execute("update punctual.queue set due_at = punctual.now()");
  });
}

test("a run whose worker vanished comes back after its lease, and ends as if nothing had been", async () => {
  finish(succeeded);
  const id = await call();
  await vanish();
  await bench.advanceTo("2026-03-01T00:00:29Z");
  expect(await read(id)).toMatchObject({ state: "running", attemptCount: 1 });
  await bench.advanceTo("2026-03-01T00:00:31Z");
  expect(await read(id)).toMatchObject({ lost: 1, attempts: [{ number: 1, outcome: "lost" }] });
  await bench.advanceTo("2026-03-01T00:00:33Z");
  expect(await read(id)).toMatchObject({
    state: "succeeded",
    lost: 1,
    attemptCount: 2,
    attempts: [{ outcome: "lost" }, { number: 2, outcome: "succeeded" }],
  });
});

test("a call has no retries, and losing a worker takes none from it", async () => {
  finish(succeeded);
  const id = await call();
  await vanish();
  await bench.advanceTo("2026-03-01T00:00:31Z");
  await bench.advanceTo("2026-03-01T00:00:33Z");
  expect((await read(id)).state).toBe("succeeded");
});

test("after five losses a run is dead: worker lost, with its dead letter", async () => {
  const id = await call();
  for (let minute = 1; minute <= 5; minute++) {
    await vanish();
    await bench.clock.advance({ seconds: 31 });
    await sql("update punctual.queue set due_at = 'infinity' where state = 'waiting'");
    await bench.engine.workOff();
    await sql("update punctual.queue set due_at = 'infinity' where state = 'waiting'");
  }
  expect(await read(id)).toMatchObject({ state: "dead", reason: "worker lost", lost: 5 });
  expect(
    (await listDeadLetters(bench.engine, principal, { limit: 10, cursor: null, schedule: null })).items,
  ).toMatchObject([{ runId: id, reason: "worker lost" }]);
});

test("a lease that lies further ahead than any lease can is no lease: a clock that was set back holds nothing up", async () => {
  const id = await call();
  await vanish();
  await sql("update punctual.queue set lease_until = punctual.now() + interval '1 hour'");
  await bench.engine.workOff();
  expect(await read(id)).toMatchObject({ lost: 1 });
});

test("an attempt that was overtaken settles nothing; its own end is noted on it as superseded", async () => {
  const id = await call();
  await bench.engine.start();
  await expect.poll(() => job.calls.length).toBe(1);
  await takenBackNow();
  bench.engine.events.emit("waiting");
  await expect.poll(async () => (await read(id)).state).toBe("succeeded");
  finish({ kind: "gave-up", error: "the zombie speaks" });
  await expect.poll(async () => (await read(id)).attempts[0]?.outcome).toBe("superseded");
  const run = await read(id);
  expect(run).toMatchObject({
    state: "succeeded",
    attempts: [
      { number: 1, outcome: "superseded", error: "the zombie speaks" },
      { number: 2, outcome: "succeeded" },
    ],
  });
  expect(BigInt(run.attempts[1]?.token ?? 0)).toBeGreaterThan(BigInt(run.attempts[0]?.token ?? 0));
});

describe("T4: a page of rows that cannot be rescued at once", () => {
  test("does not keep the others from it", async () => {
    finish(succeeded);
    await sql(`insert into punctual.queue (run_id, scheduled_at, tenant, job, state, due_at, expires_at, token, node, attempt_started_at, lease_until)
      select gen_random_uuid(), punctual.now(), 'default', 'test.job', 'running', punctual.now(), punctual.now() + interval '1 day',
             nextval('punctual.fencing_tokens'), gen_random_uuid(), punctual.now(), punctual.now() - interval '1 minute'
        from generate_series(1, 450)`);
    await bench.clock.set("2026-03-01T00:00:00Z");
    const { rescueBatch } = await import("../src/run/rescue.ts");
    let taken = 0;
    for (let more = true; more;) {
      const rescued = await rescueBatch(bench.testDatabase.database);
      taken += rescued.takenBack;
      more = rescued.more;
    }
    expect(taken).toBe(450);
  });
});
