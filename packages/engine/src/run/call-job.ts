// Makes a run of a job for a call, or joins the one that already does the same work.
import type { Queryable } from "@punctual/database";
import { nearest } from "@punctual/expression";
import { v7 as uuidv7 } from "uuid";
import type { JobCall, JobRunner } from "../delivery/job-runner.ts";
import type { EngineContext } from "../engine-context.ts";
import { Problem } from "../errors.ts";
import { databaseNow } from "../now.ts";
import type { Principal } from "../principal.ts";
import { findJobKeyHolder } from "./find-job-key-holder.sql.ts";
import { readRun } from "./get-run.ts";
import { once } from "./idempotency.ts";
import { insertRun } from "./insert-run.sql.ts";
import { holdRunQuota } from "../quota/hold-run-quota.ts";
import { reopen, tellWaiting } from "./retry-run.ts";
import { databaseOf } from "../tenant-database.ts";

export interface CallJob {
  readonly job: string;
  readonly input: unknown;
  /** Null: now. */
  readonly scheduledAt: Date | null;
  readonly idempotencyKey: string | null;
}

export interface CalledRun {
  readonly id: string;
  /** True when the call joined an open run, or repeated a key. */
  readonly joined: boolean;
}

/** A call that nobody could work on within a day is dead. */
const maxAgeSeconds = 86_400;

/**
 * A repeated key gets its first run again; one that is dead is run again, since a caller that repeats a failed call asks
 * for just that. Throws Problem: unknown-job, invalid-request, idempotency-conflict, quota-exceeded, rate-exceeded.
 */
export async function callJob(
  engine: EngineContext,
  principal: Principal,
  call: CallJob,
): Promise<CalledRun> {
  const runner = runnerOf(engine, call.job);
  const { tenant } = principal;
  const newId = uuidv7();
  const { job, input, idempotencyKey } = call;
  const request = { job, input, scheduledAt: call.scheduledAt };
  const named = await once(
    databaseOf(engine, principal),
    { tenant, operation: `call:${job}`, key: idempotencyKey, request },
    (transaction) => insertOrJoin(transaction, principal, { ...call, runner, newId }),
  );
  if (
    named.repeated &&
    (await readRun(databaseOf(engine, principal), principal, named.runId)).state === "dead"
  ) {
    await reopen(databaseOf(engine, principal), principal, named.runId);
  }
  tellWaiting(engine);
  return { id: named.runId, joined: named.repeated || named.runId !== newId };
}

function runnerOf(engine: EngineContext, job: string): JobRunner {
  const runner = engine.jobs.get(job);
  if (runner !== undefined) return runner;
  const near = nearest(job, [...engine.jobs.keys()]);
  const hint = near === null ? "" : ` Did you mean "${near}"?`;
  throw new Problem("unknown-job", `Expected a job that this node knows, got "${job}".${hint}`, {
    field: "job",
  });
}

interface NewCall extends CallJob {
  readonly runner: JobRunner;
  readonly newId: string;
}

async function insertOrJoin(transaction: Queryable, principal: Principal, call: NewCall): Promise<string> {
  const scheduledAt = call.scheduledAt ?? (await databaseNow(transaction));
  const input = call.input === undefined ? null : JSON.stringify(call.input);
  const { job, newId } = call;
  const { tenant, actor } = principal;
  const run = { id: newId, schedule: null, scheduledAt, timezone: "UTC", attempt: 1 };
  const jobKey = keyOf(call.runner, { input, run });
  const row = {
    runId: newId,
    scheduledAt,
    tenant,
    actor,
    job,
    jobKey,
    maxAgeSeconds,
    kind: "call",
    input,
    inputIsJson: true,
  };
  for (;;) {
    const [inserted] = await transaction.query(insertRun, {
      ...row,
      scheduleId: null,
      scheduleVersion: null,
    });
    if (inserted !== undefined) {
      await holdRunQuota(transaction, principal);
      return inserted.id;
    }
    const [holder] = await transaction.query(findJobKeyHolder, { tenant, job, jobKey: jobKey ?? "" });
    // Between our insert and our look the holder has ended: the key is free, and we go first.
    if (holder !== undefined) return holder.runId;
  }
}

function keyOf(runner: JobRunner, call: JobCall): string | null {
  try {
    return runner.key(call);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Problem("invalid-request", message, { field: "input", cause: error });
  }
}
