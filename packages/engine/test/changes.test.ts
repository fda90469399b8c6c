// Guarantee 5, changes: once acknowledged, nothing is created from the old state, and what was made before keeps it.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  deleteGroup,
  deleteSchedule,
  getSchedule,
  listRuns,
  listSchedules,
  nextOccurrences,
  pauseSchedule,
  putGroup,
  putSchedule,
  resumeSchedule,
  syncDeclared,
  type ScheduleDefinitionInput,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob, type TestJob } from "./test-job.ts";

let job: TestJob;
let bench: TestEngine;
beforeEach(async () => {
  job = testJob();
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [job] });
});
afterEach(() => bench.close());

const one = named("one");
const put = (given: Partial<ScheduleDefinitionInput> = {}, more: object = {}) =>
  putSchedule(bench.engine, principal, { ...one, definition: definition(given), ...more });
const runs = async () =>
  (
    await listRuns(bench.engine, principal, {
      limit: 50,
      cursor: null,
      schedule: "one",
      job: null,
      state: null,
      from: null,
      to: null,
    })
  ).items;
/** Half a second before the minute: the next run is made and claimed ahead. */
const ahead = "2026-03-01T00:00:59.500Z";

describe("a run that was planned and claimed ahead of its time", () => {
  test("is taken back by a pause", async () => {
    await put();
    await bench.advanceTo(ahead);
    expect(await runs()).toMatchObject([{ state: "claimed" }]);
    await pauseSchedule(bench.engine, principal, one);
    await bench.advanceTo("2026-03-01T00:02:00Z");
    expect([job.calls, await runs()]).toEqual([[], []]);
  });

  test("is taken back by an update, and comes from the new state", async () => {
    await put({ input: "old" });
    await bench.advanceTo(ahead);
    await put({ input: "new" });
    await bench.advanceTo("2026-03-01T00:01:00Z");
    expect(job.calls.map((call) => call.input)).toEqual(["new"]);
  });

  test("is taken back by a delete", async () => {
    await put();
    await bench.advanceTo(ahead);
    await deleteSchedule(bench.engine, principal, one);
    await bench.advanceTo("2026-03-01T00:05:00Z");
    expect([job.calls, await runs()]).toEqual([[], []]);
  });
});

describe("a time that fell due before the change was acknowledged", () => {
  test("keeps its run when the schedule is paused, although nobody had planned it yet", async () => {
    await put();
    await bench.clock.set("2026-03-01T00:01:10Z");
    await pauseSchedule(bench.engine, principal, one);
    await bench.advanceTo("2026-03-01T00:03:00Z");
    expect((await runs()).map((run) => run.scheduledAt.toISOString())).toEqual(["2026-03-01T00:01:00.000Z"]);
  });

  test("keeps the input it was made with when the schedule is updated", async () => {
    await put({ input: "old" });
    await bench.clock.set("2026-03-01T00:01:10Z");
    await put({ input: "new" });
    await bench.advanceTo("2026-03-01T00:02:00Z");
    expect(job.calls.map((call) => call.input)).toEqual(["old", "new"]);
  });

  test("is cancelled with the schedule when it is deleted before the run begins, and stays listed", async () => {
    await put();
    await bench.clock.set("2026-03-01T00:01:10Z");
    await deleteSchedule(bench.engine, principal, one);
    await bench.advanceTo("2026-03-01T00:02:00Z");
    expect(await runs()).toMatchObject([
      { state: "cancelled", reason: "the schedule was deleted", schedule: "default/one" },
    ]);
    expect(job.calls).toEqual([]);
  });
});

describe("a pause", () => {
  test("keeps who and why, may be repeated, and nothing inside it is caught up", async () => {
    await put({ catchUp: "all" });
    const paused = await pauseSchedule(bench.engine, principal, { ...one, reason: "maintenance" });
    expect(paused).toMatchObject({
      state: "paused",
      stateReason: "maintenance",
      stateActor: "test",
      nextAt: null,
    });
    await pauseSchedule(bench.engine, principal, { ...one, reason: "again" });
    await bench.advanceTo("2026-03-01T00:10:30Z");
    const resumed = await resumeSchedule(bench.engine, principal, one);
    expect(resumed).toMatchObject({ state: "enabled", nextAt: new Date("2026-03-01T00:11:00Z") });
    await bench.advanceTo("2026-03-01T00:11:00Z");
    expect(job.calls).toHaveLength(1);
  });

  test("hides the next occurrences", async () => {
    await put();
    expect((await nextOccurrences(bench.engine, principal, { ...one, count: 2 })).next).toEqual([
      new Date("2026-03-01T00:01:00Z"),
      new Date("2026-03-01T00:02:00Z"),
    ]);
    await pauseSchedule(bench.engine, principal, one);
    expect((await nextOccurrences(bench.engine, principal, { ...one, count: 2 })).next).toEqual([]);
  });
});

describe("an update", () => {
  test("that changes nothing makes no new version; one that does, does", async () => {
    const first = await put({ input: { a: 1 } });
    expect(first).toMatchObject({ created: true, schedule: { version: 1, input: { a: 1 } } });
    expect((await put({ input: { a: 1 } })).schedule.version).toBe(1);
    expect((await put({ input: { a: 2 } })).schedule.version).toBe(2);
  });

  test("keeps the grid of a rate whose expression stays", async () => {
    await put({ expression: "rate(10 minutes)" });
    await bench.clock.set("2026-03-01T00:04:00Z");
    const { schedule } = await put({ expression: "rate(10 minutes)", description: "new words" });
    expect(schedule.nextAt).toEqual(new Date("2026-03-01T00:10:30Z"));
  });

  test("meant for another version is refused", async () => {
    await put();
    await expect(put({ input: "x" }, { ifVersion: 7 })).rejects.toMatchObject({
      code: "precondition-failed",
    });
    await expect(
      putSchedule(bench.engine, principal, { ...named("none"), definition: definition(), ifVersion: 1 }),
    ).rejects.toMatchObject({
      code: "precondition-failed",
    });
    expect((await put({ input: "x" }, { ifVersion: 1 })).schedule.version).toBe(2);
  });
});

describe("preconditions and races", () => {
  test("of many puts of one new name at the same moment one creates it, and the others replace it", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => put({ input: `from ${index}` })),
    );
    expect(answers.filter(({ created }) => created)).toHaveLength(1);
    expect((await getSchedule(bench.engine, principal, one)).version).toBe(10);
  });

  test("a name that must be free is refused when it is taken, and nothing changes", async () => {
    await put({ input: "first" }, { ifVersion: "none" });
    await expect(put({ input: "second" }, { ifVersion: "none" })).rejects.toMatchObject({
      code: "name-conflict",
    });
    expect(await getSchedule(bench.engine, principal, one)).toMatchObject({ version: 1, input: "first" });
  });

  test("a schedule that must exist is not made", async () => {
    await expect(put({}, { ifVersion: "any" })).rejects.toMatchObject({ code: "precondition-failed" });
    await put();
    expect((await put({ input: "x" }, { ifVersion: "any" })).schedule.version).toBe(2);
  });

  test("two nodes that start at the same moment both declare their schedules", async () => {
    const declared = [
      { ...named("a"), definition: definition() },
      { ...named("b"), definition: definition() },
    ];
    const synced = await Promise.all([
      syncDeclared(bench.engine, declared),
      syncDeclared(bench.engine, declared),
    ]);
    expect(synced).toEqual([
      { put: 2, paused: [] },
      { put: 2, paused: [] },
    ]);
    expect(await getSchedule(bench.engine, principal, named("a"))).toMatchObject({
      version: 1,
      origin: "code",
    });
  });
});

describe("bad input stores nothing", () => {
  test.each([
    [{ expression: "cron(99 * * * ? *)" }, "invalid-expression", "expression"],
    [{ expression: "every day" }, "invalid-expression", "expression"],
    [{ timezone: "Europe/Berlni" }, "unknown-timezone", "timezone"],
    [{ expression: "at(2026-03-29T02:30:00)", timezone: "Europe/Berlin" }, "at-in-gap", "expression"],
    [{ target: { kind: "job", job: "test.jbo" } }, "unknown-job", "target.job"],
    [
      { target: { kind: "http", url: "https://example.com", connection: "none" } },
      "unknown-connection",
      "target.connection",
    ],
    [{ target: { kind: "http", url: "ftp://example.com" } }, "target-refused", "target.url"],
    [{ target: { kind: "http", url: "http://169.254.169.254/latest" } }, "target-refused", "target.url"],
    [{ startAt: "2026-04-02T00:00:00Z", endAt: "2026-04-01T00:00:00Z" }, "invalid-request", "endAt"],
    [{ input: "x".repeat(262_145) }, "invalid-request", "input"],
  ] as const)("%o is refused as %s", async (given, code, field) => {
    await expect(put(given)).rejects.toMatchObject({ code, field, remedy: expect.stringMatching(/./) });
    expect(
      (
        await listSchedules(bench.engine, principal, {
          limit: 10,
          cursor: null,
          group: null,
          state: null,
          search: null,
        })
      ).items,
    ).toEqual([]);
  });

  test("an unknown job is answered with the nearest known one", async () => {
    await expect(put({ target: { kind: "job", job: "test.jbo" } })).rejects.toThrow(
      'Did you mean "test.job"?',
    );
  });
});

describe("groups", () => {
  test("hold schedules and go when they are empty; the default one stays", async () => {
    const { engine } = bench;
    const inGroup = { group: "nightly", name: "one" };
    await expect(
      putSchedule(engine, principal, { ...inGroup, definition: definition() }),
    ).rejects.toMatchObject({ code: "not-found" });
    await putGroup(engine, principal, { name: "nightly" });
    await putSchedule(engine, principal, { ...inGroup, definition: definition() });
    await expect(deleteGroup(engine, principal, { name: "nightly" })).rejects.toMatchObject({
      code: "group-not-empty",
    });
    await deleteSchedule(engine, principal, inGroup);
    await deleteGroup(engine, principal, { name: "nightly" });
    await expect(deleteGroup(engine, principal, { name: "default" })).rejects.toMatchObject({
      code: "group-not-empty",
    });
  });
});

describe("another tenant's schedule", () => {
  const other = { ...principal, tenant: "other" };

  test("is answered as one that does not exist", async () => {
    await put();
    const missing = getSchedule(bench.engine, principal, named("none")).catch((error: unknown) => error);
    for (const verb of [getSchedule, pauseSchedule, deleteSchedule]) {
      const refused = await verb(bench.engine, other, one).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: "not-found" });
      expect(String(refused).replace("one", "none")).toBe(String(await missing));
    }
    expect(
      (
        await listSchedules(bench.engine, other, {
          limit: 10,
          cursor: null,
          group: null,
          state: null,
          search: null,
        })
      ).items,
    ).toEqual([]);
  });
});

describe("schedules declared in code", () => {
  const declared = (name: string, given: Partial<ScheduleDefinitionInput> = {}) => ({
    ...named(name),
    definition: definition(given),
  });

  test("are put, read-only elsewhere but for their state, and paused when no longer declared", async () => {
    const { engine } = bench;
    expect(await syncDeclared(engine, [declared("a"), declared("b")])).toEqual({ put: 2, paused: [] });
    await expect(putSchedule(engine, principal, declared("a", { input: "x" }))).rejects.toMatchObject({
      code: "declared-in-code",
    });
    await expect(deleteSchedule(engine, principal, named("a"))).rejects.toMatchObject({
      code: "declared-in-code",
    });
    expect(await syncDeclared(engine, [declared("a")])).toEqual({ put: 1, paused: ["default/b"] });
    expect(await getSchedule(engine, principal, named("b"))).toMatchObject({
      state: "paused",
      stateReason: expect.stringContaining("no longer"),
    });
    await syncDeclared(engine, [declared("a"), declared("b")]);
    expect(await getSchedule(engine, principal, named("b"))).toMatchObject({ state: "enabled" });
  });

  test("that somebody paused stay paused over a start; those made by the API are left alone", async () => {
    const { engine } = bench;
    await put();
    await syncDeclared(engine, [declared("a")]);
    await pauseSchedule(engine, principal, named("a"));
    await syncDeclared(engine, [declared("a", { input: "changed" })]);
    expect(await getSchedule(engine, principal, named("a"))).toMatchObject({
      state: "paused",
      input: "changed",
    });
    expect(await getSchedule(engine, principal, one)).toMatchObject({ state: "enabled", origin: "api" });
  });
});

test("a list of schedules is paged, and a cursor fits its own list only", async () => {
  for (const name of ["a", "b", "c"])
    await putSchedule(bench.engine, principal, { ...named(name), definition: definition() });
  const list = { limit: 2, cursor: null, group: null, state: null, search: null };
  const first = await listSchedules(bench.engine, principal, list);
  const second = await listSchedules(bench.engine, principal, { ...list, cursor: first.nextCursor });
  expect([first, second].map((page) => page.items.map((item) => item.name))).toEqual([["a", "b"], ["c"]]);
  expect(second.nextCursor).toBeNull();
  await expect(
    listSchedules(bench.engine, principal, { ...list, cursor: first.nextCursor, search: "a" }),
  ).rejects.toMatchObject({ code: "invalid-cursor" });
  await expect(listSchedules(bench.engine, principal, { ...list, cursor: "nonsense" })).rejects.toMatchObject(
    { code: "invalid-cursor" },
  );
});
