// One try at a run on this node: from the check of its lease to the way it ended.
import { nodeJob } from "../app/node-job.ts";
import { credentialsOf } from "../connection/credentials-of.ts";
import { deliverJob } from "../delivery/deliver-job.ts";
import { deliverRun } from "../delivery/deliver-run.ts";
import type { JobCall, JobRunner } from "../delivery/job-runner.ts";
import { filledInput } from "../payload/filled-input.ts";
import { attemptResult, type AttemptResult } from "../run/attempt-result.ts";
import { scheduleOf, type ClaimedRun } from "../run/claimed-run.ts";
import { takeJobKey } from "../run/job-key.ts";
import { leaseSeconds } from "../run/lease.ts";
import type { Attempt, AttemptContext } from "./attempt-context.ts";
import { attemptTools } from "./attempt-tools.ts";
import { innerTargetOf } from "./inner-targets.ts";

/** A try at a run with its input filled: the attempt goes on being kept alive under it. */
interface FilledAttempt {
  readonly attempt: Attempt;
  readonly run: ClaimedRun;
}

/**
 * Null: the run is not ours to settle; it waits behind another, or its lease may have passed. `reporting`: its target goes
 * on and reports by itself. Throws only for the database.
 */
export async function tryRun(
  attempt: Attempt,
  context: AttemptContext,
): Promise<AttemptResult | "reporting" | null> {
  const filled = await filledInput(attempt.run, context.engine.placeOf);
  if ("fault" in filled) return attemptResult("dead", { reason: "invalid input", error: filled.fault });
  const run = { ...attempt.run, ...filled };
  const runner = run.job === null ? undefined : nodeJob(context.engine, run.tenant, run.job);
  if (runner !== undefined) return tryJob({ attempt, run }, runner, context);
  if (run.job !== null && run.appUrl === null) return unknownJob(run.job);
  if (!leaseHolds(attempt, context)) return null;
  const inner = run.job === null ? innerTargetOf(run.target) : undefined;
  return inner === undefined
    ? deliverRun(run, { ...context, credentialsOf, signal: attempt.abort.signal })
    : inner(run, context.engine);
}

async function tryJob(
  { attempt, run }: FilledAttempt,
  runner: JobRunner,
  context: AttemptContext,
): Promise<AttemptResult | null> {
  const call = callOf(run);
  const key = keyOf(runner, call);
  if ("error" in key) return attemptResult("dead", { reason: "invalid input", error: key.error });
  if (run.jobKey === null && key.key !== null) {
    const { engine } = context;
    const { runId, token } = run;
    if (!(await takeJobKey(engine.database, { runId, token, jobKey: key.key }))) {
      engine.events.emit("waiting");
      return null;
    }
  }
  const tools = await attemptTools(attempt, context);
  return leaseHolds(attempt, context) ? deliverJob(runner, call, tools) : null;
}

const unknownJob = (job: string): AttemptResult =>
  attemptResult("dead", {
    reason: "unknown job",
    error: `This node knows no job ${job}, and no app serves it.`,
  });

/** Before anything is sent: a process that was stopped for longer than its lease must not begin. */
const leaseHolds = ({ aliveMs }: Attempt, { engine }: AttemptContext): boolean =>
  engine.clock.monotonicMs() - aliveMs < leaseSeconds * 1000;

const callOf = (run: ClaimedRun): JobCall => ({
  input: run.input,
  run: {
    id: run.runId,
    schedule: scheduleOf(run),
    scheduledAt: run.scheduledAt,
    timezone: run.timezone,
    attempt: run.attempt,
  },
});

function keyOf(
  runner: JobRunner,
  call: JobCall,
): { readonly key: string | null } | { readonly error: string } {
  try {
    return { key: runner.key(call) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
