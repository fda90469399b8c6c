// What the console offers to do next about an alarm that is on.
import { expect, test } from "vitest";
import { stepOf } from "../src/parts/alarm/next-step.ts";

const id = "01a22974-0b6a-776b-920b-76d1999c4913";
const schedule = "default/nightly";

test.each([
  ["dead", "/dead-letters", { schedule }],
  ["missed", "/schedules/default/nightly", { open: "backfill" }],
  ["stale", "/schedules/default/nightly", { open: "run" }],
  ["no-data", "/schedules/default/nightly", { open: "run" }],
  ["late", "/runs", { schedule, state: "waiting" }],
  ["long", `/runs/${id}`, {}],
  ["partial", `/runs/${id}`, {}],
] as const)("of a schedule that is %s it leads to %s", (kind, to, search) => {
  expect(stepOf({ kind, schedule, detail: `run ${id} is ${kind}` })).toMatchObject({ to, search });
});

test("of every schedule it leads to the run that the detail names, or nowhere", () => {
  expect(stepOf({ kind: "partial", schedule: null, detail: `run ${id} is partial` })).toMatchObject({
    to: `/runs/${id}`,
  });
  expect(stepOf({ kind: "missed", schedule: null, detail: null })).toBeNull();
  expect(stepOf({ kind: "dead", schedule: null, detail: null })).toMatchObject({ to: "/dead-letters" });
});
