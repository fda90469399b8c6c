// Auto-pause: a schedule whose scheduled runs die so many times in a row stops by itself, and says why.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getSchedule, putSchedule, resumeSchedule, runSchedule, type AttemptEnd } from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob } from "./test-job.ts";

const dies: AttemptEnd = { kind: "gave-up", error: "no" };
let ends: AttemptEnd;
let bench: TestEngine;
beforeEach(async () => {
  ends = dies;
  bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [testJob({ run: () => ends })] });
  await put("one", 3);
});
afterEach(() => bench.close());

const put = (name: string, pauseAfterDeadRuns: number | null) => {
  const said = definition({ retry: { maxRetries: 0 }, pauseAfterDeadRuns });
  return putSchedule(bench.engine, principal, { ...named(name), definition: said });
};
const minute = (at: number) => bench.advanceTo(`2026-03-01T00:${String(at).padStart(2, "0")}:00Z`);
const read = (name = "one") => getSchedule(bench.engine, principal, named(name));

test("after so many dead runs in a row it is paused, by Punctual, with the reason, on record", async () => {
  await put("other", null);
  await minute(1);
  await minute(2);
  expect(await read()).toMatchObject({ state: "enabled" });
  await minute(3);
  expect(await read()).toMatchObject({
    state: "paused",
    stateReason: "3 dead runs in a row",
    stateActor: "punctual",
    nextAt: null,
  });
  expect(await read("other")).toMatchObject({ state: "enabled" });
  const audit = await bench.testDatabase.database.execute(
    "select actor, subject, detail from punctual.audit_events where action = 'schedule.pause'",
  );
  expect(audit).toEqual([
    { actor: "punctual", subject: "default/one", detail: { reason: "3 dead runs in a row" } },
  ]);
});

test("a success in between begins the count anew", async () => {
  for (const at of [1, 2, 3, 4, 5]) {
    ends = at === 3 ? succeeded : dies;
    await minute(at);
  }
  expect(await read()).toMatchObject({ state: "enabled" });
  await minute(6);
  expect(await read()).toMatchObject({ state: "paused" });
});

test("runs made by hand do not count", async () => {
  for (const at of [1, 2, 3]) {
    await runSchedule(bench.engine, principal, { ...named("one"), idempotencyKey: String(at) });
    await bench.engine.workOff();
  }
  expect(await read()).toMatchObject({ state: "enabled" });
});

test("who resumes it has so many runs again before it is paused anew", async () => {
  for (const at of [1, 2, 3]) await minute(at);
  await bench.clock.set("2026-03-01T00:03:30Z");
  await resumeSchedule(bench.engine, principal, named("one"));
  await minute(4);
  await minute(5);
  expect(await read()).toMatchObject({ state: "enabled" });
  await minute(6);
  expect(await read()).toMatchObject({ state: "paused" });
});
