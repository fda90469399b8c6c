// The ledger that keeps calls of jobs as runs of the engine.
import { callJob, waitForRun, type EngineContext, type Principal } from "@punctual/engine";
import type { Ledger } from "@punctual/jobs";

/** Calls are made for one tenant; who asked is kept as the run's actor. */
export const engineLedger = (engine: EngineContext, tenant = "default"): Ledger => ({
  call: ({ job, input, scheduledAt, idempotencyKey, actor }) =>
    callJob(engine, caller(tenant, actor), { job, input, scheduledAt, idempotencyKey }),
  wait: (runId, { seconds, signal }) =>
    waitForRun(engine, caller(tenant, "ledger"), {
      id: runId,
      seconds,
      ...(signal === undefined ? {} : { signal }),
    }),
});

const caller = (tenant: string, actor: string): Principal => ({ tenant, actor, role: "operator" });
