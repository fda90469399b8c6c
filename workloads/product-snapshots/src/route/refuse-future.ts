// Refuses a call for a day that has not begun.
import type { Database } from "@punctual/database";
import { dateIn, problemResponse, type HttpRequest, type HttpResponse } from "@punctual/jobs";
import { nowIn } from "../clock/now-in.ts";

/**
 * A call's moment is what its header says, which the job believes: a moment to come would be recorded with today's
 * values and stand when that day arrives.
 */
export async function refuseFuture(database: Database, request: HttpRequest): Promise<HttpResponse | null> {
  const scheduledAt = request.headers["punctual-scheduled-at"];
  if (scheduledAt === undefined) return null;
  if (dateIn(new Date(scheduledAt), "UTC") <= dateIn(await nowIn(database), "UTC")) return null;
  const detail = "Expected Punctual-Scheduled-At to be on a day that has begun in UTC, got a later one.";
  return problemResponse({ code: "invalid-request", field: "Punctual-Scheduled-At", detail }, request);
}
