// Guarantee 1, one occurrence: every time that an expression yields has one run, or one row that says why not.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, describe, expect, test } from "vitest";
import { getSchedule, listRuns, putSchedule, type Run } from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob } from "./test-job.ts";

let open: TestEngine | null = null;
const opened = async (options: Parameters<typeof createTestEngine>[0]): Promise<TestEngine> =>
  (open = await createTestEngine(options));
afterEach(async () => {
  await open?.close();
  open = null;
});

const runsOf = async ({ engine }: TestEngine): Promise<readonly Run[]> =>
  (
    await listRuns(engine, principal, {
      limit: 200,
      cursor: null,
      schedule: null,
      job: null,
      state: null,
      from: null,
      to: null,
    })
  ).items;
const times = (runs: readonly Run[]): string[] => runs.map((run) => run.scheduledAt.toISOString()).sort();

describe("a schedule that is enabled", () => {
  test("has one run for every time, each started at its time and recorded", async () => {
    const job = testJob();
    const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [job] });
    await putSchedule(test.engine, principal, { ...named("minutely"), definition: definition() });
    for (const minute of ["01", "02", "03"]) await test.advanceTo(`2026-03-01T00:${minute}:00Z`);
    const runs = await runsOf(test);
    expect(times(runs)).toEqual([
      "2026-03-01T00:01:00.000Z",
      "2026-03-01T00:02:00.000Z",
      "2026-03-01T00:03:00.000Z",
    ]);
    expect(runs.every((run) => run.state === "succeeded" && run.attemptCount === 1 && run.lost === 0)).toBe(
      true,
    );
    expect(job.calls.map((call) => call.run.scheduledAt.toISOString())).toEqual(times(runs));
  });

  test("never starts early, although its run is made and claimed ahead", async () => {
    const job = testJob();
    const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [job] });
    await putSchedule(test.engine, principal, { ...named("minutely"), definition: definition() });
    await test.advanceTo("2026-03-01T00:00:59.500Z");
    const [planned] = await runsOf(test);
    expect(planned).toMatchObject({ state: "claimed", attemptCount: 0 });
    expect(job.calls).toEqual([]);
    await test.advanceTo("2026-03-01T00:01:00Z");
    expect(job.calls).toHaveLength(1);
  });

  test("is on record as running a moment before its time, as of its time", async () => {
    const job = testJob();
    const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [job] });
    await putSchedule(test.engine, principal, { ...named("minutely"), definition: definition() });
    await test.advanceTo("2026-03-01T00:00:59.500Z");
    await test.advanceTo("2026-03-01T00:00:59.998Z");
    expect(job.calls).toHaveLength(1);
    const startedAt = new Date("2026-03-01T00:01:00.000Z");
    const rows = await test.testDatabase.database.execute("select started_at, attempt_at from punctual.runs");
    expect(rows).toEqual([{ started_at: startedAt, attempt_at: startedAt }]);
  });

  test("rate fires first at its creation and then on its grid, at() once and is completed", async () => {
    const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [testJob()] });
    await putSchedule(test.engine, principal, {
      ...named("rate"),
      definition: definition({ expression: "rate(10 minutes)" }),
    });
    await putSchedule(test.engine, principal, {
      ...named("at"),
      definition: definition({ expression: "at(2026-03-01T00:05:00)" }),
    });
    for (const minute of ["00:30", "05:00", "10:30"]) await test.advanceTo(`2026-03-01T00:${minute}Z`);
    expect(times(await runsOf(test))).toEqual([
      "2026-03-01T00:00:30.000Z",
      "2026-03-01T00:05:00.000Z",
      "2026-03-01T00:10:30.000Z",
    ]);
    expect(await getSchedule(test.engine, principal, named("at"))).toMatchObject({
      state: "completed",
      nextAt: null,
    });
  });

  test("at() with afterCompletion delete is gone after its run, which stays listed", async () => {
    const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [testJob()] });
    const once = definition({ expression: "at(2026-03-01T00:05:00)", afterCompletion: "delete" });
    await putSchedule(test.engine, principal, { ...named("once"), definition: once });
    await test.advanceTo("2026-03-01T00:05:00Z");
    await expect(getSchedule(test.engine, principal, named("once"))).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await runsOf(test)).toMatchObject([{ schedule: "default/once", state: "succeeded" }]);
  });
});

describe("times that were missed while nobody planned", () => {
  test.each([
    ["latest", 1, 9],
    ["all", 10, 0],
    ["none", 1, 9],
  ] as const)(
    "under catch-up %s make %i runs and %i rows that say why not",
    async (catchUp, fired, missed) => {
      const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [testJob()] });
      await putSchedule(test.engine, principal, {
        ...named("minutely"),
        definition: definition({ catchUp }),
      });
      await test.advanceTo("2026-03-01T00:10:01Z");
      const runs = await runsOf(test);
      expect(runs.filter((run) => run.state === "succeeded")).toHaveLength(fired);
      expect(
        runs.filter((run) => run.state === "missed" && run.reason?.startsWith("catch-up: ")),
      ).toHaveLength(missed);
      expect(new Set(times(runs)).size).toBe(10);
    },
  );

  test("at() that passed before it was made fires at once, and is missed when older than the maximum age", async () => {
    const test = await opened({ now: "2026-03-01T12:00:00Z", jobs: [testJob()] });
    await putSchedule(test.engine, principal, {
      ...named("late"),
      definition: definition({ expression: "at(2026-03-01T11:00:00)" }),
    });
    await putSchedule(test.engine, principal, {
      ...named("old"),
      definition: definition({ expression: "at(2026-02-01T11:00:00)" }),
    });
    await test.advanceTo("2026-03-01T12:00:00Z");
    const states = new Map((await runsOf(test)).map((run) => [run.schedule, run.state]));
    expect(states).toEqual(
      new Map([
        ["default/late", "succeeded"],
        ["default/old", "missed"],
      ]),
    );
  });

  test("a month of downtime of a minutely schedule is on record and fires the newest", async () => {
    const job = testJob();
    const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [job] });
    await putSchedule(test.engine, principal, { ...named("minutely"), definition: definition() });
    await test.advanceTo("2026-04-01T00:00:00Z");
    expect(job.calls.map((call) => call.run.scheduledAt.toISOString())).toEqual(["2026-04-01T00:00:00.000Z"]);
    const rows = await test.testDatabase.database.execute(
      "select reason from punctual.runs where reason like '%in all%'",
    );
    expect(rows).toEqual([
      { reason: expect.stringContaining("43640 in all, from 2026-03-01T00:01:00.000Z") },
    ]);
  });
});

test("a row that this version cannot read is set aside, and the others of its batch fire", async () => {
  const job = testJob();
  const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [job] });
  for (const name of ["one", "broken", "other"])
    await putSchedule(test.engine, principal, { ...named(name), definition: definition() });
  await test.testDatabase.database.execute(`
    update punctual.schedule_versions v set expression = 'lunar(full)'
      from punctual.schedules s where s.id = v.schedule_id and s.name = 'broken';
    update punctual.next_occurrences set version = version`);
  await test.advanceTo("2026-03-01T00:01:00Z");
  expect(job.calls).toHaveLength(2);
});

test("a planned row that is there already is left alone: planning twice makes one run", async () => {
  const job = testJob();
  const test = await opened({ now: "2026-03-01T00:00:30Z", jobs: [job] });
  await putSchedule(test.engine, principal, { ...named("minutely"), definition: definition() });
  await test.advanceTo("2026-03-01T00:01:00Z");
  // A restored backup of the schedule alone: it believes that it has not fired.
  await test.testDatabase.database.execute(
    "update punctual.next_occurrences set next_at = '2026-03-01T00:01:00Z', plan_at = '2026-03-01T00:01:00Z'",
  );
  await test.advanceTo("2026-03-01T00:01:10Z");
  expect(await runsOf(test)).toHaveLength(1);
  expect(job.calls).toHaveLength(1);
});
