// The alarms of punctual.config.ts: those of every schedule by itself, those that the file adds, and what it may not say.
import { getSchedule, listAlarms, silentLog } from "@punctual/engine";
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import { declarationProblems } from "../src/config/check-declared.ts";
import { configProblems, configSchema } from "../src/config/config-schema.ts";
import type { PunctualConfig } from "../src/config/define-config.ts";
import { operator } from "../src/start/operator.ts";
import { syncAlarms } from "../src/start/sync-alarms.ts";
import { syncSchedules } from "../src/start/sync-schedules.ts";

let bench: TestEngine;
beforeEach(async () => void (bench = await createTestEngine({ now: "2026-03-01T00:00:30Z" })));
afterEach(() => bench.close());

const freshness = { sql: "select max(date) from daily_prices", maxAgeSeconds: 93_600 };
const nightly = {
  name: "nightly",
  expression: "cron(0 2 * * ? *)",
  target: { kind: "http", url: "https://example.com/" },
} as const;

async function sync(config: PunctualConfig): Promise<void> {
  const checked = configSchema.parse(config);
  await syncSchedules(bench.engine, checked.schedules, silentLog);
  await syncAlarms(bench.engine, checked);
}

const alarms = async () => (await listAlarms(bench.engine, operator, { limit: 50, cursor: null })).items;
const namesOf = async () => (await alarms()).map(({ name }) => name);

test("a schedule has four alarms by itself, and the fifth with its freshness", async () => {
  const four = ["nightly.dead", "nightly.late", "nightly.missed", "nightly.partial"];
  await sync({ schedules: [nightly] });
  expect(await namesOf()).toEqual(four);
  await sync({ schedules: [{ ...nightly, freshness }] });
  expect(await namesOf()).toEqual([...four, "nightly.stale"]);
  expect((await alarms()).at(-1)).toMatchObject({
    kind: "stale",
    schedule: "default/nightly",
    maxAgeSeconds: 93_600,
    origin: "code",
  });
  await sync({ schedules: [nightly] });
  expect(await namesOf()).toEqual(four);
});

test("freshness is no part of the schedule: with it, without it and at every start, the schedule is the same", async () => {
  for (const given of [nightly, { ...nightly, freshness }, { ...nightly, freshness }])
    await sync({ schedules: [given] });
  const schedule = await getSchedule(bench.engine, operator, { group: "default", name: "nightly" });
  expect(schedule.version).toBe(1);
  expect(schedule).not.toHaveProperty("freshness");
});

test("an alarm that the file defines under the name of a schedule's own takes its place", async () => {
  const actions = [{ kind: "webhook" as const, url: "https://example.com/page" }];
  await sync({
    schedules: [{ ...nightly, freshness }],
    alarms: [
      { name: "nightly.stale", kind: "stale", freshness: { ...freshness, maxAgeSeconds: 60 }, actions },
      { name: "nightly.no-data", kind: "no-data", schedule: "nightly", maxAgeSeconds: 93_600 },
      { name: "any.long", kind: "long", maxAgeSeconds: 3600 },
    ],
  });
  const found = new Map((await alarms()).map((alarm) => [alarm.name, alarm]));
  expect([...found.keys()]).toHaveLength(7);
  expect(found.get("nightly.stale")).toMatchObject({ maxAgeSeconds: 60, schedule: null, actions });
  expect(found.get("nightly.no-data")).toMatchObject({ kind: "no-data", maxAgeSeconds: 93_600 });
  expect(found.get("any.long")).toMatchObject({ kind: "long", schedule: null });
});

const problemsOf = (config: unknown): readonly string[] => {
  const checked = configSchema.safeParse(config);
  return checked.success ? declarationProblems(checked.data) : configProblems(checked.error);
};

test.each([
  [
    { schedules: [{ ...nightly, freshness: { sql: "select 1", maxAgeSecond: 60 } }] },
    'Expected only known names in schedules[0].freshness, got "maxAgeSecond". Did you mean "maxAgeSeconds"?',
  ],
  [{ schedules: [{ ...nightly, freshness: { sql: "", maxAgeSeconds: 60 } }] }, "schedules[0].freshness.sql"],
  [{ alarms: [{ name: "a", kind: "stale" }] }, "alarms[0].freshness: Expected freshness to be"],
  [{ alarms: [{ name: "a", kind: "dead", freshness }] }, "alarms[0].freshness: Expected no freshness"],
  [{ alarms: [{ name: "a", kind: "stale", freshness, maxAgeSeconds: 60 }] }, "alarms[0].maxAgeSeconds"],
  [{ alarms: [{ name: "a", kind: "no-data", schedule: "b" }] }, "alarms[0].maxAgeSeconds"],
  [
    { alarms: ["dead", "late"].map((kind) => ({ name: "a", kind })) },
    "Expected each alarm once, got a twice",
  ],
])("%o is refused, naming the place", (config, problem) => {
  expect(problemsOf(config).join("\n")).toContain(problem);
});
