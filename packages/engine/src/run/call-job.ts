// Makes a run of a job for a call, or joins the one that already does the same work.
import type { Queryable } from "@punctual/database";
import { nearest } from "@punctual/expression";
import { v7 as uuidv7 } from "uuid";
import { nodeJob, nodeJobNames } from "../app/node-job.ts";
import type { JobRunner } from "../delivery/job-runner.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { findJobKeyHolder } from "./find-job-key-holder.sql.ts";
import { maxCallAgeSeconds } from "./enqueue.ts";
import { readRun } from "./get-run.ts";
import { once } from "./idempotency.ts";
import { insertRun } from "./insert-run.sql.ts";
import { holdRunQuota } from "../quota/hold-run-quota.ts";
import { reopen, tellWaiting } from "./retry-run.ts";
import { databaseOf } from "../tenant-database.ts";

export interface CallJob {
  readonly job: string;
  readonly input: unknown;
  /** What the run is said to be for. Null: now. */
  readonly scheduledAt: Date | null;
  /** It begins then and not before. Absent, null, and a time that has passed: at once. */
  readonly dueAt?: Date | null;
  readonly idempotencyKey: string | null;
}

export interface CalledRun {
  readonly id: string;
  /** True when the call joined an open run, or repeated a key. */
  readonly joined: boolean;
}

/**
 * A repeated key gets its first run again; one that is dead is run again, since a caller that repeats a failed call asks
 * for just that. Throws Problem: unknown-job, invalid-request, idempotency-conflict, quota-exceeded, rate-exceeded.
 */
export async function callJob(
  engine: EngineContext,
  principal: Principal,
  call: CallJob,
): Promise<CalledRun> {
  const text = call.input === undefined ? null : JSON.stringify(call.input);
  const newCall: NewCall = { ...call, text, runner: runnerOf(engine, principal, call.job), newId: uuidv7() };
  const called =
    call.idempotencyKey === null && jobKeyOf(newCall, call.scheduledAt ?? engine.clock.now()) === null
      ? await makeOne(engine, principal, newCall)
      : await makeOnce(engine, principal, newCall);
  tellWaiting(engine);
  return called;
}

/** As many at once, in their order; those without keys travel together. Throws like `callJob` for the first that fails. */
export const callJobs = (
  engine: EngineContext,
  principal: Principal,
  calls: readonly CallJob[],
): Promise<readonly CalledRun[]> => Promise.all(calls.map((call) => callJob(engine, principal, call)));

/** Nothing names it: it cannot join another, and travels with whatever else is called at the moment. */
async function makeOne(
  { enqueuer }: EngineContext,
  { tenant, actor }: Principal,
  call: NewCall,
): Promise<CalledRun> {
  const { job, newId, scheduledAt, dueAt = null } = call;
  const fault = await enqueuer.add({
    runId: newId,
    tenant,
    actor,
    job,
    scheduledAt,
    dueAt,
    input: call.text,
  });
  if (fault !== null) throw fault;
  return { id: newId, joined: false };
}

async function makeOnce(engine: EngineContext, principal: Principal, call: NewCall): Promise<CalledRun> {
  const { job, input, scheduledAt, dueAt, idempotencyKey, newId } = call;
  const request = { job, input, scheduledAt, ...(dueAt ? { dueAt } : {}) };
  const named = await once(
    databaseOf(engine, principal),
    { tenant: principal.tenant, operation: `call:${job}`, key: idempotencyKey, request },
    (transaction) => insertOrJoin(engine, { transaction, principal }, call),
  );
  if (
    named.repeated &&
    (await readRun(databaseOf(engine, principal), principal, named.runId)).state === "dead"
  ) {
    await reopen(databaseOf(engine, principal), principal, named.runId);
  }
  return { id: named.runId, joined: named.repeated || named.runId !== newId };
}

function runnerOf(engine: EngineContext, { tenant }: Principal, job: string): JobRunner {
  const runner = nodeJob(engine, tenant, job);
  if (runner !== undefined) return runner;
  const near = nearest(job, [...nodeJobNames(engine, tenant)]);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  throw new Problem("unknown-job", `Expected a job that this node knows, got "${job}".${hint}`, {
    field: "job",
  });
}

interface NewCall extends CallJob {
  /** The input as JSON. */
  readonly text: string | null;
  readonly runner: JobRunner;
  readonly newId: string;
}

interface Caller {
  readonly transaction: Queryable;
  readonly principal: Principal;
}

async function insertOrJoin(
  engine: EngineContext,
  { transaction, principal }: Caller,
  call: NewCall,
): Promise<string> {
  const { tenant, actor } = principal;
  const { job, newId, dueAt = null } = call;
  const scheduledAt = call.scheduledAt ?? (await databaseNow(transaction));
  const jobKey = jobKeyOf(call, scheduledAt);
  const named = { tenant, actor, job, jobKey };
  const row = { ...named, runId: newId, scheduledAt, dueAt, input: call.text, inputIsJson: true };
  for (;;) {
    const [inserted] = await transaction.query(insertRun, {
      ...row,
      kind: "call",
      maxAgeSeconds: maxCallAgeSeconds,
      scheduleId: null,
      scheduleVersion: null,
    });
    if (inserted !== undefined) {
      await holdRunQuota(engine, transaction, principal);
      return inserted.id;
    }
    const [holder] = await transaction.query(findJobKeyHolder, { tenant, job, jobKey: jobKey ?? "" });
    // Between our insert and our look the holder has ended: the key is free, and we go first.
    if (holder !== undefined) return holder.runId;
  }
}

function jobKeyOf({ runner, text, newId }: NewCall, scheduledAt: Date): string | null {
  const run = { id: newId, schedule: null, scheduledAt, timezone: "UTC", attempt: 1 };
  try {
    return runner.key({ input: text, run });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Problem("invalid-request", message, { field: "input", cause: error });
  }
}
