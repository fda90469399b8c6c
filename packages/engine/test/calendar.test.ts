// Schedules that go by a calendar: nothing fires on an excluded day, and nothing is lost for it (guarantee 1).
import { createTestEngine, type TestEngine } from "@punctual/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  calendarDefinition,
  deleteCalendar,
  getSchedule,
  importCalendar,
  listRuns,
  nextOccurrences,
  patchSchedule,
  pauseSchedule,
  previewBackfill,
  putCalendar,
  putSchedule,
  resumeSchedule,
  startBackfill,
  syncCalendars,
  type CalendarDefinitionInput,
  type ScheduleDefinitionInput,
} from "../src/index.ts";
import { definition, named, principal } from "./definition.ts";
import { testJob, type TestJob } from "./test-job.ts";

let job: TestJob;
let bench: TestEngine;
// A Thursday; the Friday after it is a day like any other.
const begin = "2026-12-03T00:00:00Z";
beforeEach(async () => {
  job = testJob();
  bench = await createTestEngine({ now: begin, jobs: [job] });
});
afterEach(() => bench.close());

const business = {
  excludeWeekdays: ["sat", "sun"],
  excludeDates: [{ from: "2026-12-08", reason: "Immaculate Conception" }],
} as const satisfies CalendarDefinitionInput;

const calendar = (given: CalendarDefinitionInput = business) =>
  putCalendar(bench.engine, principal, { name: "business", definition: calendarDefinition.parse(given) });
const schedule = (given: Partial<ScheduleDefinitionInput>) =>
  putSchedule(bench.engine, principal, {
    ...named("s"),
    definition: definition({ expression: "cron(0 9 * * ? *)", ...given }),
  });
const by = (onExcluded: "skip" | "next-day" | "previous-day") => ({
  calendar: { name: "business", onExcluded },
});
const any = { schedule: null, job: null, state: null, from: null, to: null, limit: 200, cursor: null };

/** By the time that each was named for: when it was due, and what became of it. */
async function record(): Promise<string[]> {
  const { items } = await listRuns(bench.engine, principal, any);
  return items
    .map(({ scheduledAt, dueAt, state, reason }) =>
      [short(scheduledAt), short(dueAt), state, ...(reason === null ? [] : [reason])].join(" "),
    )
    .sort();
}
const short = (at: Date): string => at.toISOString().slice(5, 16);
async function pass(...instants: readonly string[]): Promise<void> {
  for (const instant of instants) await bench.advanceTo(`2026-12-${instant}:00Z`);
}
const shown = () => getSchedule(bench.engine, principal, named("s"));
const next = async (count: number) => {
  const { next: times } = await nextOccurrences(bench.engine, principal, { ...named("s"), count });
  return times.map(short);
};

describe("with skip", () => {
  test("an excluded day has its row, which says why, and the next fire is shown past it", async () => {
    await calendar();
    await schedule({ calendar: "business" });
    expect((await shown()).calendar).toEqual({ name: "business", onExcluded: "skip" });
    await pass("03T09:00", "04T09:00");
    expect((await shown()).nextAt).toEqual(new Date("2026-12-07T09:00:00Z"));
    expect(await next(3)).toEqual(["12-07T09:00", "12-09T09:00", "12-10T09:00"]);
    await pass("05T09:00", "06T09:00", "07T09:00", "08T09:00");
    expect(await record()).toEqual([
      "12-03T09:00 12-03T09:00 succeeded",
      "12-04T09:00 12-04T09:00 succeeded",
      "12-05T09:00 12-05T09:00 skipped calendar business: Saturday",
      "12-06T09:00 12-06T09:00 skipped calendar business: Sunday",
      "12-07T09:00 12-07T09:00 succeeded",
      "12-08T09:00 12-08T09:00 skipped calendar business: Immaculate Conception",
    ]);
    expect(job.calls).toHaveLength(3);
  });

  test("days that passed while nobody was there are skipped or caught up, each for its own reason", async () => {
    await calendar();
    await schedule({ ...by("skip"), catchUp: "latest" });
    await pass("08T12:00");
    expect(await record()).toEqual([
      "12-03T09:00 12-03T09:00 missed catch-up: older than the maximum age",
      "12-04T09:00 12-04T09:00 missed catch-up: older than the maximum age",
      "12-05T09:00 12-05T09:00 skipped calendar business: Saturday",
      "12-06T09:00 12-06T09:00 skipped calendar business: Sunday",
      "12-07T09:00 12-07T09:00 missed catch-up: older than the maximum age",
      "12-08T09:00 12-08T09:00 skipped calendar business: Immaculate Conception",
    ]);
  });

  test("the newest day that is kept is the one that is caught up, not the newest of all", async () => {
    await calendar();
    await schedule({ ...by("skip"), catchUp: "latest", expression: "cron(0 9,20 * * ? *)" });
    await pass("04T20:30");
    await bench.advanceTo("2026-12-05T10:00:00Z");
    expect(job.calls.map(({ run }) => short(run.scheduledAt))).toEqual(["12-04T20:00"]);
  });

  test("dates are those on the wall of the schedule's time zone, on both sides of a change of the clocks", async () => {
    await putCalendar(bench.engine, principal, {
      name: "business",
      definition: calendarDefinition.parse({ excludeDates: ["2027-03-28"] }),
    });
    await schedule({ ...by("skip"), timezone: "Europe/Berlin", expression: "cron(30 0 * * ? *)" });
    const after = new Date("2027-03-27T00:00:00Z");
    const { next: times, occurrences } = await nextOccurrences(bench.engine, principal, {
      ...named("s"),
      after,
      count: 2,
    });
    expect(times.map(short)).toEqual(["03-28T22:30", "03-29T22:30"]);
    expect(occurrences.slice(0, 2)).toEqual([
      {
        at: new Date("2027-03-27T23:30:00Z"),
        ...{ local: "2027-03-28T00:30", offset: "+01:00", dst: null },
        excluded: { calendar: "business", reason: "2027-03-28 is excluded", movedTo: null },
      },
      {
        at: new Date("2027-03-28T22:30:00Z"),
        ...{ local: "2027-03-29T00:30", offset: "+02:00", dst: "offset-change", excluded: null },
      },
    ]);
  });

  test("a rate goes by the days of its time zone too, and a calendar that keeps nothing completes nothing", async () => {
    await calendar({ keepOnlyDates: ["2020-01-01"] });
    await schedule({ ...by("skip"), expression: "rate(12 hours)", timezone: "America/Sao_Paulo" });
    await pass("03T00:00", "03T12:00");
    expect((await record()).map((text) => text.slice(24))).toEqual([
      "skipped calendar business: 2026-12-02 is not one of its dates",
      "skipped calendar business: 2026-12-03 is not one of its dates",
    ]);
    expect(await shown()).toMatchObject({ state: "enabled" });
    expect(await next(1)).toEqual([]);
  });

  test("at() on an excluded day is skipped with its row, and the schedule is over", async () => {
    await calendar();
    await schedule({ ...by("skip"), expression: "at(2026-12-05T09:00:00)", timezone: "Asia/Tokyo" });
    await pass("05T00:00");
    expect(await record()).toEqual(["12-05T00:00 12-05T00:00 skipped calendar business: Saturday"]);
    expect(await shown()).toMatchObject({ state: "completed" });
  });
});

describe("with next-day", () => {
  test("a span that ends with days that are moved out of it names no fire twice", async () => {
    await calendar();
    await schedule(by("next-day"));
    const until = new Date("2026-12-06T23:59:00Z");
    const { next: times } = await nextOccurrences(bench.engine, principal, {
      ...named("s"),
      until,
      count: 10,
    });
    expect(times.map(short)).toEqual(["12-03T09:00", "12-04T09:00"]);
  });

  test("a run is due at the same time on the next kept day, and is named for its own", async () => {
    await calendar();
    await schedule({ ...by("next-day"), expression: "cron(0 9 5,8 * ? *)" });
    expect((await shown()).nextAt).toEqual(new Date("2026-12-07T09:00:00Z"));
    await pass("05T09:00", "06T09:00");
    expect(job.calls).toEqual([]);
    await pass("07T09:00", "08T09:00", "09T09:00");
    expect(await record()).toEqual([
      "12-05T09:00 12-07T09:00 succeeded",
      "12-08T09:00 12-09T09:00 succeeded",
    ]);
  });

  test("it is due at the same time on the wall, over a change of the clocks", async () => {
    await calendar({ excludeDates: [{ from: "2027-03-27", to: "2027-03-28", reason: "Inventory" }] });
    await schedule({ ...by("next-day"), expression: "cron(0 9 27 3 ? *)", timezone: "Europe/Berlin" });
    expect((await shown()).nextAt).toEqual(new Date("2027-03-29T07:00:00Z"));
    await bench.advanceTo("2027-03-27T08:00:00Z");
    expect(await record()).toEqual(["03-27T08:00 03-29T07:00 waiting"]);
  });

  test("the end of a month moves into the next one", async () => {
    await calendar();
    await schedule({ ...by("next-day"), expression: "cron(0 9 L * ? *)", startAt: "2027-01-15T00:00:00Z" });
    expect(await next(2)).toEqual(["02-01T09:00", "03-01T09:00"]);
  });

  test("what nobody was there for is as old as the day that it was moved to", async () => {
    await calendar();
    await schedule({ ...by("next-day"), expression: "cron(0 9 5 * ? *)" });
    await pass("08T08:00");
    expect(await record()).toEqual(["12-05T09:00 12-07T09:00 succeeded"]);
  });

  test("a run that waits for its day outlives a change of the schedule, and of the calendar", async () => {
    await calendar();
    await schedule({ ...by("next-day"), expression: "cron(0 9 5 * ? *)" });
    await pass("05T09:00");
    await calendar({});
    await patchSchedule(bench.engine, principal, { ...named("s"), patch: { calendar: null } });
    await pass("06T09:00", "07T09:00");
    expect(await record()).toEqual(["12-05T09:00 12-07T09:00 succeeded"]);
  });
});

describe("with previous-day", () => {
  test("a run comes at the same time on the last kept day, before it is named", async () => {
    await calendar();
    await schedule({ ...by("previous-day"), expression: "cron(0 9 6 * ? *)" });
    expect((await shown()).nextAt).toEqual(new Date("2026-12-04T09:00:00Z"));
    expect(await next(2)).toEqual(["12-04T09:00", "01-06T09:00"]);
    await pass("04T08:59");
    expect(job.calls).toEqual([]);
    await pass("04T09:00", "06T09:00");
    expect(await record()).toEqual(["12-06T09:00 12-04T09:00 succeeded"]);
    expect((await shown()).nextAt).toEqual(new Date("2027-01-06T09:00:00Z"));
  });

  test("times of several days that fall together there are all made, each due at its own time", async () => {
    await calendar();
    await schedule({ ...by("previous-day"), expression: "cron(0 9,18 ? * FRI-MON *)" });
    await pass("04T09:00");
    expect(await record()).toEqual([
      "12-04T09:00 12-04T09:00 succeeded",
      "12-04T18:00 12-04T18:00 waiting",
      "12-05T09:00 12-04T09:00 succeeded",
      "12-05T18:00 12-04T18:00 waiting",
      "12-06T09:00 12-04T09:00 succeeded",
    ]);
    await pass("04T18:00", "07T09:00", "07T18:00");
    const ends = (await record()).map((text) => text.slice(12));
    expect(ends).toEqual([
      "12-04T09:00 succeeded",
      "12-04T18:00 succeeded",
      "12-04T09:00 succeeded",
      "12-04T18:00 succeeded",
      "12-04T09:00 succeeded",
      "12-04T18:00 succeeded",
      "12-07T09:00 succeeded",
      "12-07T18:00 succeeded",
    ]);
  });

  test("one whose day came before the schedule was there comes at once", async () => {
    await calendar();
    await pass("05T12:00");
    await schedule({ ...by("previous-day"), expression: "cron(0 9 6 * ? *)" });
    await pass("05T12:01");
    expect(await record()).toEqual(["12-06T09:00 12-05T12:01 succeeded"]);
  });

  test("a pause takes back what is not due yet, and leaves what was; a resume makes neither twice", async () => {
    await calendar();
    await schedule({ ...by("previous-day"), expression: "cron(0 9,18 ? * SAT *)" });
    await pass("04T09:00");
    await pauseSchedule(bench.engine, principal, { ...named("s"), reason: null });
    expect(await record()).toEqual(["12-05T09:00 12-04T09:00 succeeded"]);
    await resumeSchedule(bench.engine, principal, named("s"));
    await pass("04T18:00", "05T18:00");
    expect(await record()).toEqual([
      "12-05T09:00 12-04T09:00 succeeded",
      "12-05T18:00 12-04T18:00 succeeded",
    ]);
  });
});

describe("a change of the calendar", () => {
  test("counts for the occurrences that come next, moves the next fire, and is told to nobody where nothing changed", async () => {
    await calendar();
    await schedule(by("previous-day"));
    await pass("03T09:00");
    await calendar({ ...business, excludeDates: [{ from: "2026-12-04", to: "2026-12-05", reason: "Move" }] });
    await pass("03T09:01");
    expect(await record()).toEqual(
      expect.arrayContaining(["12-04T09:00 12-03T09:01 succeeded", "12-06T09:00 12-03T09:01 succeeded"]),
    );
    const before = await calendar({});
    expect(await calendar({})).toEqual({ ...before, created: false });
    await bench.engine.workOff();
    expect((await shown()).nextAt).toEqual(new Date("2026-12-07T09:00:00Z"));
  });

  test("is refused while a schedule would lose it: deletion names the schedules", async () => {
    await calendar();
    await schedule({ calendar: "business" });
    await expect(deleteCalendar(bench.engine, principal, { name: "business" })).rejects.toMatchObject({
      code: "calendar-in-use",
      message: 'Expected no schedule to name the calendar "business", got default/s.',
    });
    await schedule({});
    await deleteCalendar(bench.engine, principal, { name: "business" });
    await expect(schedule({ calendar: "business" })).rejects.toMatchObject({
      code: "unknown-calendar",
      field: "calendar",
    });
  });
});

test("a backfill passes over the days that the calendar skips, and runs those that it moves", async () => {
  await calendar();
  const range = { from: new Date("2026-11-27T00:00:00Z"), to: new Date("2026-12-02T00:00:00Z") };
  await schedule(by("skip"));
  const wanted = { ...named("s"), ...range };
  expect(await previewBackfill(bench.engine, principal, wanted)).toMatchObject({ total: 3, toRun: 3 });
  const { total } = await startBackfill(bench.engine, principal, { ...wanted, idempotencyKey: null });
  expect(total).toBe(3);
  await pass("03T08:00");
  expect(job.calls.map(({ run }) => short(run.scheduledAt)).sort()).toEqual([
    "11-27T09:00",
    "11-30T09:00",
    "12-01T09:00",
  ]);
  await schedule(by("next-day"));
  expect(await previewBackfill(bench.engine, principal, wanted)).toMatchObject({ total: 5, toRun: 2 });
});

test("an .ics file joins what is excluded, once however often, or takes its place", async () => {
  await calendar();
  const ics = [
    "BEGIN:VCALENDAR",
    ...["BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261225", "SUMMARY:Christmas", "END:VEVENT"],
    "END:VCALENDAR",
  ].join("\n");
  const read = (replace: boolean) =>
    importCalendar(bench.engine, principal, { name: "business", ics, replace });
  const first = await read(false);
  expect(first).toMatchObject({ added: 1, passedOver: 0 });
  expect(first.calendar.excludeDates.map(({ from, reason }) => [from, reason])).toEqual([
    ["2026-12-08", "Immaculate Conception"],
    ["2026-12-25", "Christmas"],
  ]);
  expect(await read(false)).toMatchObject({ added: 0 });
  expect((await read(true)).calendar).toMatchObject({
    excludeWeekdays: ["sat", "sun"],
    excludeDates: [{ from: "2026-12-25" }],
  });
});

test("calendars of the configuration are put and read-only; one that is left out goes when no schedule names it", async () => {
  const declared = { name: "business", definition: calendarDefinition.parse(business) };
  await syncCalendars(bench.engine, [declared]);
  await expect(calendar()).rejects.toMatchObject({ code: "declared-in-code" });
  await expect(deleteCalendar(bench.engine, principal, declared)).rejects.toMatchObject({
    code: "declared-in-code",
  });
  await schedule({ calendar: "business" });
  await syncCalendars(bench.engine, []);
  await schedule({});
  await syncCalendars(bench.engine, []);
  expect(await calendar()).toMatchObject({ created: true, calendar: { origin: "api" } });
});
