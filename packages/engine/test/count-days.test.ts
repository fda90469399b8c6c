// Days that are over are counted once, and nobody is told anything else for it.
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  countRunsOverTime,
  listDeadLetters,
  putSchedule,
  redriveDeadLetter,
  type RunsOverTime,
} from "../src/index.ts";
import { prune } from "../src/loop/pruner.ts";
import { liveSpans } from "../src/run/live-spans.ts";
import { runLag } from "../src/run/run-lag.ts";
import { definition, named, principal } from "./definition.ts";
import { succeeded, testJob } from "./test-job.ts";

describe("a day that is over", () => {
  let healed: boolean;
  let bench: TestEngine;
  beforeEach(async () => {
    healed = false;
    const job = testJob({ run: () => (healed ? succeeded : { kind: "gave-up", error: "told to" }) });
    bench = await createTestEngine({ now: "2026-03-01T00:00:30Z", jobs: [job] });
    await prune(bench.engine, { runDays: 30 });
    const said = definition({ expression: "cron(0 12 * * ? *)", retry: { maxRetries: 0 } });
    await putSchedule(bench.engine, principal, { ...named("noon"), definition: said });
    for (const day of ["01", "02", "03"]) await bench.advanceTo(`2026-03-${day}T12:10:00Z`);
  });
  afterEach(() => bench.close());

  const count = (timezone = "UTC"): Promise<RunsOverTime> =>
    countRunsOverTime(bench.engine, principal, {
      from: new Date("2026-03-01T00:00:00Z"),
      to: new Date("2026-03-03T23:59:59Z"),
      step: "day",
      timezone,
      schedule: null,
      job: null,
    });
  const countedDays = async () =>
    (
      await bench.testDatabase.database.execute("select day::text from punctual.counted_days order by day")
    ).map(({ day }) => day);
  const pruneAnew = () => prune(bench.engine, { runDays: 30 });

  test("is counted an hour after its end, and told as it was before, in every time zone", async () => {
    const before = [await count(), await count("Asia/Kathmandu"), await count("America/St_Johns")];
    await pruneAnew();
    expect(await countedDays()).toEqual(["2026-03-01", "2026-03-02"]);
    expect([await count(), await count("Asia/Kathmandu"), await count("America/St_Johns")]).toEqual(before);
    expect(before[0]?.total.dead).toBe(3);
    expect(before[0]?.lag?.maxMs).toBe(600_000);
  });

  test("is told as it is from the moment on at which a run of it changes", async () => {
    await pruneAnew();
    const { items } = await listDeadLetters(bench.engine, principal, { limit: 50, cursor: null });
    const first = items.at(-1);
    healed = true;
    await redriveDeadLetter(bench.engine, principal, { id: first?.id ?? "" });
    expect((await count()).items[0]?.counts).toMatchObject({ dead: 0, waiting: 1 });
    await bench.engine.workOff();
    expect((await count()).items[0]?.counts).toMatchObject({ dead: 0, succeeded: 1, waiting: 0 });
    await pruneAnew();
    expect(await countedDays()).toEqual(["2026-03-01", "2026-03-02"]);
    expect(await bench.testDatabase.database.execute("select from punctual.changed_days")).toEqual([]);
    expect((await count()).total).toMatchObject({ dead: 2, succeeded: 1 });
  });

  test("is no other tenant's", async () => {
    await pruneAnew();
    const span = { from: null, to: null, step: "day", timezone: "UTC", schedule: null, job: null } as const;
    const other = await countRunsOverTime(bench.engine, { ...principal, tenant: "other" }, span);
    expect([other.total.dead, other.lag]).toEqual([0, null]);
  });

  test("is forgotten with its runs", async () => {
    await pruneAnew();
    await bench.clock.set("2026-04-02T00:00:00Z");
    await prune(bench.engine, { runDays: 30 });
    expect(await countedDays()).toEqual(["2026-03-03"]);
  });
});

test("what is not counted is what lies before, between and behind the days that are", () => {
  const span = { from: new Date("2026-03-01T06:00:00Z"), to: new Date("2026-03-05T06:00:00Z") };
  const shown = (days: readonly string[]) =>
    liveSpans(span, days).map(({ fromMs, toMs }) => [
      new Date(fromMs).toISOString(),
      new Date(toMs).toISOString(),
    ]);
  expect(shown([])).toEqual([["2026-03-01T06:00:00.000Z", "2026-03-05T06:00:00.001Z"]]);
  expect(shown(["2026-03-02", "2026-03-03"])).toEqual([
    ["2026-03-01T06:00:00.000Z", "2026-03-02T00:00:00.000Z"],
    ["2026-03-04T00:00:00.000Z", "2026-03-05T06:00:00.001Z"],
  ]);
  const whole = { from: new Date("2026-03-02T00:00:00Z"), to: new Date("2026-03-02T23:59:59.999Z") };
  expect(liveSpans(whole, ["2026-03-02"])).toEqual([]);
});

test("half of the runs began within the median, one of twenty later than the 95th percentile", () => {
  const steps = [
    { step: 30, count: 95, maxMs: 3.2 },
    { step: 10, count: 100, maxMs: 0.6 },
    { step: 200, count: 5, maxMs: 17_000 },
    { step: null, count: 1_000, maxMs: null },
  ];
  expect(runLag(steps)).toEqual({ p50Ms: 1, p95Ms: 3, maxMs: 17_000 });
  expect(runLag([])).toBeNull();
});
