// The range of a backfill: which times it names, what is refused, and what a preview says of it.
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { previewBackfill, type ScheduleDefinitionInput } from "../src/index.ts";
import { failOn, march, openBackfillBench, timesOf, type BackfillBench } from "./backfill-bench.ts";
import { named, principal } from "./definition.ts";

let bench: BackfillBench;
beforeEach(async () => void (bench = await openBackfillBench()));
afterEach(() => bench.close());

describe("the times of a backfill", () => {
  const nights = { from: new Date("2026-03-28T00:00:00Z"), to: new Date("2026-03-31T00:00:00Z") };
  const timesFrom = async (given: Partial<ScheduleDefinitionInput>) => {
    await bench.clock.set("2026-04-15T00:00:00Z");
    await bench.put({ state: "paused", ...given });
    await bench.start(nights);
    await bench.work();
    return timesOf(await bench.runs());
  };

  test("skip the wall time that a DST night leaves out, and follow the clock after it", async () => {
    expect(await timesFrom({ expression: "cron(30 2 * * ? *)", timezone: "Europe/Berlin" })).toEqual([
      "2026-03-28T01:30:00.000Z",
      "2026-03-30T00:30:00.000Z",
    ]);
  });

  test("shift it to the end of the gap where the schedule says so", async () => {
    const shifted = { timezone: "Europe/Berlin", dst: { gap: "shift" } } as const;
    expect(await timesFrom({ expression: "cron(30 2 * * ? *)", ...shifted })).toEqual([
      "2026-03-28T01:30:00.000Z",
      "2026-03-29T01:00:00.000Z",
      "2026-03-30T00:30:00.000Z",
    ]);
  });

  test("of a rate without a beginning lie on its grid, before it was made too", async () => {
    expect(await timesFrom({ expression: "rate(1 day)" })).toEqual([
      "2026-03-28T00:00:00.000Z",
      "2026-03-29T00:00:00.000Z",
      "2026-03-30T00:00:00.000Z",
      "2026-03-31T00:00:00.000Z",
    ]);
  });

  test.each([
    ["to in the future", { to: new Date("2026-03-05T12:00:00.001Z") }, "to"],
    ["from after to", { from: new Date("2026-03-05T00:00:00.001Z") }, "from"],
    ["more than ten years", { from: new Date("2016-03-01T00:00:00Z") }, "from"],
  ])("are refused for %s", async (_what, range, field) => {
    await bench.put();
    await expect(bench.start(range)).rejects.toMatchObject({ code: "invalid-request", field });
  });
});

describe("a preview", () => {
  test("counts what is to be run and what succeeded, shows the first ten, and makes nothing", async () => {
    bench.endWith(failOn("2026-03-02"));
    await bench.put();
    await bench.start();
    await bench.work();
    const range = { from: new Date("2026-02-20T00:00:00Z"), to: march.to };
    const preview = await previewBackfill(bench.engine, principal, { ...named("daily"), ...range });
    expect(preview).toMatchObject({
      total: 13,
      alreadySucceeded: 3,
      toRun: 10,
      first: new Date("2026-02-20T02:00:00Z"),
      last: new Date("2026-03-04T02:00:00Z"),
    });
    expect(preview.next).toHaveLength(10);
    expect(preview.next.at(-1)).toEqual(new Date("2026-03-02T02:00:00Z"));
    expect(await bench.runs()).toHaveLength(4);
  });

  test("of ten years of minutes ends", async () => {
    await bench.put({ expression: "cron(* * * * ? *)", timezone: "Europe/Berlin" });
    const range = { from: new Date("2016-03-06T00:00:00Z"), to: new Date("2026-03-05T00:00:00Z") };
    const preview = await previewBackfill(bench.engine, principal, { ...named("daily"), ...range });
    expect(preview.total).toBeGreaterThan(5_000_000);
    expect(preview.toRun).toBe(preview.total);
  });
});
