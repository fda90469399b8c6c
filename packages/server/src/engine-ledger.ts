// The ledger that keeps calls of jobs as runs of the engine.
import { callJob, waitForRun, type EngineContext, type Principal } from "@punctual/engine";
import type { Ledger } from "@punctual/jobs";

/** Calls are made for the tenant that the guard named, or the ledger's own; who asked is kept as the run's actor. */
export const engineLedger = (engine: EngineContext, own = "default"): Ledger => ({
  call: ({ job, input, scheduledAt, idempotencyKey, actor, tenant = own }) =>
    callJob(engine, caller(tenant, actor), { job, input, scheduledAt, idempotencyKey }),
  wait: (runId, { seconds, signal, tenant = own }) =>
    waitForRun(engine, caller(tenant, "ledger"), {
      id: runId,
      seconds,
      ...(signal === undefined ? {} : { signal }),
    }),
});

const caller = (tenant: string, actor: string): Principal => ({ tenant, actor, role: "operator" });
