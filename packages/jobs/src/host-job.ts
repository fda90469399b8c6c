// Serves a job over HTTP: a call makes a run or joins one, and is answered when it ends or the patience does.
import type { Guard } from "./guard.ts";
import { callInput } from "./host/call-input.ts";
import { idempotencyKeyOf, scheduledAtOf } from "./host/call-headers.ts";
import { patienceSeconds } from "./host/patience.ts";
import { runAnswer } from "./host/run-answer.ts";
import type { HttpRequest, HttpResponse } from "./http.ts";
import { problemResponse, RequestRefused } from "./http-problem.ts";
import type { Ledger, LedgerCall } from "./ledger.ts";
import type { JobRoute } from "./route.ts";

/** A route whose guard is ready to check. */
export type GuardedJobRoute = Omit<JobRoute, "guard"> & { readonly guard: Guard };

export interface HostJobOptions {
  /** Where links begin, without a slash at the end; absent, they are paths. */
  readonly publicUrl?: string;
}

/** Throws only what the guard or the ledger throws: their host answers that. */
export function hostJob(
  route: GuardedJobRoute,
  ledger: Ledger,
  options: HostJobOptions = {},
): (request: HttpRequest) => Promise<HttpResponse> {
  return async (request) => {
    const admission = await route.guard.check(request);
    if (!admission.ok) return admission.response;
    const { actor, tenant } = admission;
    const whose = tenant === undefined ? {} : { tenant };
    const call = readCall(route, request, actor);
    if (call instanceof RequestRefused) return problemResponse(call.problem, request);
    const refused = await route.refuse?.(call.input, request);
    if (refused !== undefined && refused !== null) return refused;
    const { id } = await ledger.call({ ...call, ...whose });
    const { signal } = request;
    const patience = {
      seconds: patienceSeconds(request),
      ...whose,
      ...(signal === undefined ? {} : { signal }),
    };
    return runAnswer(await ledger.wait(id, patience), request, { ...route, ...options });
  };
}

function readCall(
  { job, body, ignoresBody = false }: GuardedJobRoute,
  request: HttpRequest,
  actor: string,
): LedgerCall | RequestRefused {
  try {
    return {
      job: job.name,
      input: ignoresBody ? {} : callInput({ input: job.input, body }, request),
      scheduledAt: scheduledAtOf(request),
      idempotencyKey: idempotencyKeyOf(request),
      actor,
    };
  } catch (error) {
    if (error instanceof RequestRefused) return error;
    throw error;
  }
}
