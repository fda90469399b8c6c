// Overlap: what happens to an occurrence while an earlier run is open.
import { expect, test } from "vitest";
import { judgeOverlap } from "../src/policy/overlap.ts";

const run = { decision: "run" };

test.each([
  ["allow", null, null, run],
  ["allow", "a", null, run],
  ["allow", "a", "b", run],
  ["skip", null, null, run],
  ["skip", "a", null, { decision: "skip", blockedBy: "a" }],
  ["skip", "a", "b", { decision: "skip", blockedBy: "a" }],
  ["queue-one", null, null, run],
  ["queue-one", "a", null, { decision: "queue", behind: "a" }],
  ["queue-one", "a", "b", { decision: "skip", blockedBy: "b" }],
  ["cancel-running", null, null, run],
  ["cancel-running", "a", null, { decision: "cancel" }],
  ["cancel-running", "a", "b", { decision: "cancel" }],
] as const)("%s with %s going and %s queued decides %o", (policy, going, queued, judgement) => {
  expect(judgeOverlap(policy, { going, queued })).toEqual(judgement);
});
