// What the overview says needs somebody: nothing that goes wrong is left out, nothing is told twice.
import type { Alarm, DeadLetterCause, Run } from "@punctual/client";
import { expect, test } from "vitest";
import { attentionOf } from "../src/pages/overview/attention-of.ts";
import { dayMarks } from "../src/pages/overview/day-marks.ts";

const at = "2026-03-01T02:00:00.000Z";

const run = (fields: Partial<Run>): Run => ({
  id: "01a22984-0000-7000-8000-000000000001",
  tenant: "default",
  job: null,
  scheduledAt: at,
  dueAt: at,
  reason: null,
  attemptCount: 0,
  lost: 0,
  createdAt: at,
  startedAt: null,
  endedAt: null,
  error: null,
  schedule: "default/nightly",
  kind: "scheduled",
  state: "waiting",
  tally: null,
  result: null,
  ...fields,
});

const cause: DeadLetterCause = {
  schedule: "default/nightly",
  job: null,
  reason: "status 422",
  error: "the target answered 422",
  errorDigest: "0fed726bb74a3166",
  count: 2,
  oldestAt: at,
  newestAt: at,
};

const alarm = (kind: Alarm["kind"], schedule: string | null): Alarm => ({
  name: `nightly.${kind}`,
  kind,
  schedule,
  maxAgeSeconds: null,
  actions: [],
  origin: "code",
  state: "alarm",
  since: at,
  detail: null,
  createdAt: at,
  updatedAt: at,
});

const titles = (troubles: Partial<Parameters<typeof attentionOf>[0]>) =>
  attentionOf({ causes: [], alarms: [], runs: [], ...troubles }).map(({ state, title }) => [state, title]);

test("a run that fails and is tried again is told, with the way to it", () => {
  const [one] = attentionOf({ causes: [], alarms: [], runs: [run({ attemptCount: 3 })] });
  expect(one).toMatchObject({
    state: "retrying",
    title: "1 run of nightly fails and is tried again",
    detail: "3 attempts so far, none succeeded",
    next: { to: "/runs/01a22984-0000-7000-8000-000000000001" },
  });
});

test("several of one schedule are one line that leads to those that wait", () => {
  const runs = [run({ attemptCount: 3 }), run({ attemptCount: 2 })];
  const [one, ...others] = attentionOf({ causes: [], alarms: [], runs });
  expect(others).toEqual([]);
  expect(one?.next).toMatchObject({
    to: "/runs",
    search: { state: "waiting", schedule: "default/nightly" },
  });
});

test.each([
  ["late", {}, "1 run of nightly is late"],
  ["missed", { state: "missed" }, "1 run of nightly missed"],
  ["partial", { state: "partial" }, "1 run of nightly succeeded only in part"],
] as const)("an alarm of what is %s is not told beside the runs that are", (kind, fields, title) => {
  const runs = [run(fields)];
  expect(titles({ runs })).toEqual([[kind, title]]);
  expect(titles({ runs, alarms: [alarm(kind, "default/nightly")] })).toEqual([[kind, title]]);
  expect(titles({ runs, alarms: [alarm(kind, null)] })).toEqual([[kind, title]]);
  expect(titles({ runs, alarms: [alarm(kind, "default/other")] })).toEqual([
    ["alarm", `${kind}: other`],
    [kind, title],
  ]);
});

test("an alarm of a death is not told beside its cause", () => {
  expect(titles({ causes: [cause], alarms: [alarm("dead", "default/nightly")] })).toEqual([
    ["dead", "2 runs of nightly died: status 422"],
  ]);
  expect(titles({ alarms: [alarm("dead", "default/other")] })).toEqual([["alarm", "dead: other"]]);
});

test("a missed run leads to a backfill, a partial one to what failed", () => {
  const runs = [run({ state: "missed" }), run({ state: "partial" })];
  expect(attentionOf({ causes: [], alarms: [], runs }).map(({ next }) => next)).toEqual([
    { label: "Backfill", to: "/schedules/default/nightly", search: { open: "backfill" } },
    { label: "See what failed", to: "/runs/01a22984-0000-7000-8000-000000000001", search: {} },
  ]);
});

test("the line of a day is marked at the viewer's full hours, on a night when the clocks change too", () => {
  const marks = dayMarks(Date.parse("2026-03-28T20:30:00Z"), "Europe/Berlin");
  expect(marks.map(({ words }) => words)).toEqual(["00:00", "06:00", "12:00", "18:00"]);
  // Two hours and a half to midnight, then five to six o'clock.
  expect(marks.map(({ left }) => Math.round(left * 96) / 4)).toEqual([2.5, 7.5, 13.5, 19.5]);
});
