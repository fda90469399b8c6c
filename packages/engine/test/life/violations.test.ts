// The checker sees what it is there to see: each broken invariant, and nothing in a sound history.
import { expect, test } from "vitest";
import type { History } from "./history.ts";
import { violationsOf } from "./violations.ts";

const run = {
  id: "r",
  occurrence: "default/a at T",
  state: "succeeded",
  job: null,
  attemptCount: 2,
  lost: 1,
};
const lost = { runId: "r", token: "7", number: 1, node: "n", outcome: "lost", status: null, isEarly: false };
const success = {
  runId: "r",
  token: "8",
  number: 2,
  node: "n",
  outcome: "succeeded",
  status: 200,
  isEarly: false,
};
const arrival = { runId: "r", token: "8", attempt: 2, schedule: "default/a", scheduledAt: "T", status: 200 };
const sound: History = {
  expected: ["default/a at T"],
  runs: [run],
  attempts: [lost, success],
  deadLetters: [],
  arrivals: [arrival],
};
const dead = { ...run, state: "dead" };

test("a run that was lost once and then delivered breaks nothing", () => {
  expect(violationsOf(sound)).toEqual([]);
});

test.each<readonly [string, Partial<History>]>([
  ["I1 missing: default/b at T", { expected: ["default/a at T", "default/b at T"] }],
  ["I2 unexpected: default/a at T", { expected: [] }],
  ["I3 doubled: default/a at T", { runs: [run, { ...run, id: "other", job: "j" }] }],
  ["I4 undelivered: default/a at T", { arrivals: [] }],
  ["I5 unfinished: default/a at T", { runs: [{ ...run, state: "waiting" }] }],
  ["I6 false success: default/a at T", { arrivals: [{ ...arrival, status: 500 }] }],
  ["I6 false success: default/a at T", { attempts: [lost, { ...success, outcome: "superseded" }] }],
  ["I7 token reuse: r 8", { arrivals: [arrival, arrival] }],
  ["I8 a request without an attempt: r 9", { arrivals: [arrival, { ...arrival, token: "9" }] }],
  ["I8 a second success: default/a at T", { attempts: [{ ...lost, outcome: "succeeded" }, success] }],
  ["I9 early: default/a at T", { attempts: [{ ...lost, isEarly: true }, success] }],
  ["tokens do not grow: default/a at T", { attempts: [{ ...lost, token: "8" }, success] }],
  ["attempts miscounted: default/a at T", { attempts: [success] }],
  ["I11 a key with another run's time: r", { arrivals: [{ ...arrival, scheduledAt: "U" }] }],
  ["I13 no dead letter: r", { runs: [dead] }],
  ["I13 a dead letter of a run that is not dead: r", { deadLetters: ["r"] }],
  ["I13 two dead letters: r", { runs: [dead], deadLetters: ["r", "r"] }],
])("%s is reported", (violation, broken) => {
  expect(violationsOf({ ...sound, ...broken })).toContain(violation);
});
