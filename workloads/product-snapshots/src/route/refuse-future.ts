// Refuses a call for a day that has not begun.
import type { Database } from "@punctual/database";
import { dateIn, problemResponse, type Guard } from "@punctual/jobs";
import { nowIn } from "../clock/now-in.ts";

/**
 * A call's moment is what its header says, which the job believes: a moment to come would be recorded with today's
 * values and stand when that day arrives.
 */
export const refuseFuture = (guard: Guard, database: Database): Guard => ({
  kind: guard.kind,
  security: guard.security,
  async check(request) {
    const admission = await guard.check(request);
    const scheduledAt = new Date(request.headers["punctual-scheduled-at"] ?? Number.NaN);
    // A malformed one is the host's to refuse.
    if (!admission.ok || Number.isNaN(scheduledAt.getTime())) return admission;
    if (dateIn(scheduledAt, "UTC") <= dateIn(await nowIn(database), "UTC")) return admission;
    const detail = "Expected Punctual-Scheduled-At to be on a day that has begun in UTC, got a later one.";
    const problem = { code: "invalid-request", field: "Punctual-Scheduled-At", detail } as const;
    return { ok: false, response: problemResponse(problem, request) };
  },
});
