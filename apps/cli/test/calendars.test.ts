// Calendars of punctual.config.ts: read, checked, and put before the schedules that name them.
import { createTestEngine } from "@punctual/testing";
import { getCalendar, getSchedule, silentLog } from "@punctual/engine";
import { expect, test } from "vitest";
import { configSchema } from "../src/config/config-schema.ts";

import { syncCalendars } from "../src/start/sync-calendars.ts";
import { syncSchedules } from "../src/start/sync-schedules.ts";
import { operator } from "../src/start/operator.ts";
import { makeFolder, runCli } from "./run-cli.ts";

test("a calendar that the file gets wrong is refused, naming its place and the known words", async () => {
  await using folder = await makeFolder({
    "punctual.config.ts": `export default { calendars: [
      { name: "a", excludeWeekday: ["sat"] },
      { name: "b", excludeDates: ["2026-02-30"] },
      { name: "c" },
    ] };`,
  });
  const { code, err } = await runCli(["config", "print"], { directory: folder.path });
  expect(code).toBe(3);
  expect(err).toContain('in calendars[0], got "excludeWeekday". Did you mean "excludeWeekdays"?');
  expect(err).toContain("calendars[1].excludeDates[0]: Expected an existing date such as 2026-12-25");
});

test("a calendar twice is refused", async () => {
  await using folder = await makeFolder({
    "punctual.config.ts": `export default { calendars: [{ name: "c" }, { name: "c" }] };`,
  });
  const { code, err } = await runCli(["config", "print"], { directory: folder.path });
  expect(code).toBe(3);
  expect(err).toContain("Expected each calendar once, got c twice.");
});

test("one that is declared is there for the schedules that are declared beside it", async () => {
  const bench = await createTestEngine({ now: "2026-12-03T00:00:00Z" });
  const target = { kind: "http", url: "http://localhost:9/" };
  const config = configSchema.parse({
    calendars: [{ name: "weekdays", excludeWeekdays: ["sat", "sun"] }],
    schedules: [{ name: "daily", expression: "cron(0 9 * * ? *)", target, calendar: "weekdays" }],
  });
  await syncCalendars(bench.engine, config);
  await syncSchedules(bench.engine, config.schedules, silentLog);
  expect(await getCalendar(bench.engine, operator, { name: "weekdays" })).toMatchObject({ origin: "code" });
  expect((await getSchedule(bench.engine, operator, { group: "default", name: "daily" })).calendar).toEqual({
    name: "weekdays",
    onExcluded: "skip",
  });
  await bench.close();
});
