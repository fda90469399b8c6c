// Overlap: what a schedule does while its last run is still going, with the row that says so.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, describe, expect, test } from "vitest";
import { cancelRun, listRuns, putSchedule, type AttemptEnd, type Run } from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob } from "./test-job.ts";

let bench: TestEngine | null = null;
afterEach(async () => {
  await bench?.close();
  bench = null;
});

/** A job whose runs end when the test says so, oldest first. */
function heldJob(key: () => string | null = () => null) {
  const ends: ((end: AttemptEnd) => void)[] = [];
  const aborted: string[] = [];
  const job = testJob({
    key,
    run: (call, tools) =>
      new Promise<AttemptEnd>((resolve) => {
        ends.push(resolve);
        tools.signal.addEventListener("abort", () => {
          aborted.push(call.run.scheduledAt.toISOString());
          resolve({ kind: "failed", error: "stopped", afterSeconds: null });
        });
      }),
  });
  return { job, aborted, endNext: (end: AttemptEnd = succeeded) => ends.shift()?.(end) };
}

/** The loops run here, so that a run can be under way while the next time falls due; they are woken, not waited for. */
async function liveEngine(options: Parameters<typeof createTestEngine>[0]): Promise<TestEngine> {
  const test = (bench = await createTestEngine(options));
  await test.engine.start();
  return test;
}

async function moveTo({ clock, engine }: TestEngine, instant: string): Promise<void> {
  await clock.set(instant);
  engine.events.emit("planned");
  engine.events.emit("waiting");
}

const runs = async (test: TestEngine): Promise<readonly Run[]> => {
  const all = { limit: 50, cursor: null, schedule: null, job: null, state: null, from: null, to: null };
  return [...(await listRuns(test.engine, principal, all)).items].reverse();
};

async function overlapping(overlap: "allow" | "skip" | "queue-one" | "cancel-running") {
  const held = heldJob();
  const test = await liveEngine({ now: "2026-03-01T00:00:30Z", jobs: [held.job] });
  await putSchedule(test.engine, principal, { ...named("one"), definition: definition({ overlap }) });
  await moveTo(test, "2026-03-01T00:01:00Z");
  await expect.poll(() => held.job.calls.length).toBe(1);
  return { ...held, test };
}

describe("skip", () => {
  test("puts the time on record as skipped, naming the run that blocked it", async () => {
    const { test, endNext } = await overlapping("skip");
    await moveTo(test, "2026-03-01T00:02:00Z");
    await expect.poll(() => runs(test)).toHaveLength(2);
    const [first, second] = await runs(test);
    expect(second).toMatchObject({
      state: "skipped",
      reason: `overlap: run ${first?.id} was still going`,
      attemptCount: 0,
    });
    endNext();
    await expect.poll(async () => (await runs(test))[0]?.state).toBe("succeeded");
    await moveTo(test, "2026-03-01T00:03:00Z");
    await expect
      .poll(async () => (await runs(test)).map((run) => run.state))
      .toEqual(["succeeded", "skipped", "running"]);
    endNext();
  });
});

describe("queue-one", () => {
  test("lets one run wait behind the one that goes, and skips further ones", async () => {
    const { test, endNext, job } = await overlapping("queue-one");
    await moveTo(test, "2026-03-01T00:02:00Z");
    await expect.poll(() => runs(test)).toHaveLength(2);
    await moveTo(test, "2026-03-01T00:03:00Z");
    await expect
      .poll(async () => (await runs(test)).map((run) => run.state))
      .toEqual(["running", "waiting", "skipped"]);
    expect(job.calls).toHaveLength(1);
    endNext();
    await expect.poll(() => job.calls.length).toBe(2);
    endNext();
    await expect
      .poll(async () => (await runs(test)).map((run) => run.state))
      .toEqual(["succeeded", "succeeded", "skipped"]);
  });
});

describe("cancel-running", () => {
  test("ends the run that goes as cancelled and starts the new one", async () => {
    const { test, aborted, endNext } = await overlapping("cancel-running");
    await moveTo(test, "2026-03-01T00:02:00Z");
    await expect
      .poll(async () => (await runs(test)).map((run) => run.state))
      .toEqual(["cancelled", "running"]);
    expect(aborted).toEqual(["2026-03-01T00:01:00.000Z"]);
    expect((await runs(test))[0]).toMatchObject({ reason: "overlap: replaced by the next run" });
    endNext();
    endNext();
  });
});

describe("allow", () => {
  test("starts beside the run that goes", async () => {
    const { test, endNext } = await overlapping("allow");
    await moveTo(test, "2026-03-01T00:02:00Z");
    await expect.poll(async () => (await runs(test)).map((run) => run.state)).toEqual(["running", "running"]);
    endNext();
    endNext();
  });
});

test("cancelling a run stops its attempt at once, and the attempt's own end changes nothing", async () => {
  const { test, aborted } = await overlapping("skip");
  const [run] = await runs(test);
  expect(await cancelRun(test.engine, principal, { id: run?.id ?? "" })).toMatchObject({
    state: "cancelled",
    reason: "cancelled by test",
  });
  expect(aborted).toHaveLength(1);
  expect(await runs(test)).toMatchObject([{ state: "cancelled", attemptCount: 1 }]);
  await expect(cancelRun(test.engine, principal, { id: run?.id ?? "" })).rejects.toMatchObject({
    code: "run-ended",
  });
});

test("two schedules of one job with the same key run one after the other", async () => {
  const held = heldJob(() => "same work");
  const test = await liveEngine({ now: "2026-03-01T00:00:30Z", jobs: [held.job] });
  for (const name of ["one", "two"])
    await putSchedule(test.engine, principal, {
      ...named(name),
      definition: definition({ expression: "cron(1 0 1 3 ? 2026)" }),
    });
  await moveTo(test, "2026-03-01T00:01:00Z");
  await expect
    .poll(async () => (await runs(test)).map((run) => run.state).sort())
    .toEqual(["running", "waiting"]);
  expect(held.job.calls).toHaveLength(1);
  held.endNext();
  await expect.poll(() => held.job.calls.length).toBe(2);
  held.endNext();
  await expect
    .poll(async () => (await runs(test)).map((run) => [run.state, run.attemptCount]))
    .toEqual([
      ["succeeded", 1],
      ["succeeded", 1],
    ]);
});
