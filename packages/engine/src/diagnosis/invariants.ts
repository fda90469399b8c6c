// What must hold in every installation at every time, asked of all tenants' rows.
import type { Queryable } from "@punctual/database";
import { runCheck, type Check } from "./check.ts";
import type { Finding } from "./finding.ts";
import { idleSchedules } from "./idle-schedules.sql.ts";
import { orphanedRuns } from "./orphaned-runs.sql.ts";
import { overdueSchedules } from "./overdue-schedules.sql.ts";
import { stuckRuns } from "./stuck-runs.sql.ts";
import { unclaimedRuns } from "./unclaimed-runs.sql.ts";

/** A loop may be a minute late before something is wrong: a lease, a look, and a node that starts again. */
const graceSeconds = 60;

const notTurning =
  "Look at /readyz and the log of every node: is one running, and does the database answer it?";
const ours = "This is a fault of Punctual: report it with the log of that time.";

type Invariant = Check<{ readonly graceSeconds: number }>;

/** Each reads the beginning of an index. */
const quickChecks: readonly Invariant[] = [
  {
    check: "overdue-schedule",
    severity: "error",
    expected: "the schedule to be planned in time",
    remedy: notTurning,
    find: (queryable, asked) => queryable.query(overdueSchedules, asked),
  },
  {
    check: "stuck-run",
    severity: "error",
    expected: "the run to be taken back when its lease ended",
    remedy: notTurning,
    find: (queryable, asked) => queryable.query(stuckRuns, asked),
  },
  {
    check: "unclaimed-run",
    severity: "error",
    expected: "the run to be claimed when it was due",
    remedy: "Start more nodes, or one that knows the job; GET /api/v1/system lists what a node knows.",
    find: (queryable, asked) => queryable.query(unclaimedRuns, asked),
  },
];

/** These read whole tables. */
const thoroughChecks: readonly Invariant[] = [
  {
    check: "idle-schedule",
    severity: "error",
    expected: "an enabled schedule to have a next occurrence",
    remedy: `Pause and resume it, which computes the next one. ${ours}`,
    find: (queryable, asked) => queryable.query(idleSchedules, asked),
  },
  {
    check: "orphaned-run",
    severity: "error",
    expected: "an open run to be in the queue",
    remedy: `Cancel and retry it. ${ours}`,
    find: (queryable, asked) => queryable.query(orphanedRuns, asked),
  },
];

/** What a node can afford to ask again and again. As the owner: the answer names rows of every tenant. */
export const quicklyFound = (queryable: Queryable): Promise<readonly Finding[]> =>
  found(queryable, quickChecks);

/** As the owner, like `quicklyFound`. */
export const brokenInvariants = (queryable: Queryable): Promise<readonly Finding[]> =>
  found(queryable, [...quickChecks, ...thoroughChecks]);

async function found(queryable: Queryable, checks: readonly Invariant[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...(await runCheck(queryable, check, { graceSeconds })));
  return findings;
}
