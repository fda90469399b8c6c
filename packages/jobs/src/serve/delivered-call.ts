// Reads what a delivery, or a call by hand, asks of a job: its input, its run, and where that reports to.
import { randomUUID } from "node:crypto";
import { callInput } from "../host/call-input.ts";
import { scheduledAtOf } from "../host/call-headers.ts";
import type { HttpRequest } from "../http.ts";
import { RequestRefused } from "../http-problem.ts";
import type { JobCall } from "../job-runner.ts";
import type { Job } from "../job.ts";
import type { Run } from "../run.ts";

/** Throws RequestRefused for an input that does not fit. */
export function deliveredCall(job: Job, request: HttpRequest, now: () => Date): JobCall {
  // A delivery without a type carries JSON: its target's own headers may not say so.
  const typed = { ...request, headers: { "content-type": "application/json", ...request.headers } };
  callInput({ input: job.input, body: undefined }, typed);
  // As it came, since the job reads it again: numbers that JavaScript cannot hold are the job's to refuse.
  const { body } = request;
  return {
    input: body === null || body.length === 0 ? null : body.toString("utf8"),
    run: deliveredRun(request, now),
  };
}

function deliveredRun(request: HttpRequest, now: () => Date): Run {
  const { headers } = request;
  const attempt = Number(headers["punctual-attempt"] ?? "1");
  return {
    id: headers["punctual-run-id"] ?? randomUUID(),
    schedule: headers["punctual-schedule"] ?? null,
    scheduledAt: scheduledAtOf(request) ?? now(),
    timezone: headers["punctual-timezone"] ?? "UTC",
    attempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
  };
}

export interface ReportAddress {
  readonly url: string;
  readonly token: string;
}

/**
 * Null for a call that no Punctual made, or one that cannot check a token. Throws RequestRefused for the address of another
 * run, and of another server than the named one: no signature covers the headers, and the reports hold what the job says.
 */
export function reportAddress(
  { headers }: HttpRequest,
  punctualUrl: string | undefined,
): ReportAddress | null {
  const { "punctual-run-url": url, "punctual-run-token": token, "punctual-run-id": runId } = headers;
  if (url === undefined || token === undefined) return null;
  const isHttp = /^https?:\/\//i.test(url) && URL.canParse(url);
  const isOfRun = runId !== undefined && url.endsWith(`/api/v1/runs/${runId}`);
  const isOfServer =
    punctualUrl === undefined || url === `${punctualUrl.replace(/\/+$/, "")}/api/v1/runs/${runId}`;
  if (isHttp && isOfRun && isOfServer) return { url, token };
  throw new RequestRefused({
    code: "invalid-request",
    field: "Punctual-Run-Url",
    detail:
      "Expected Punctual-Run-Url to be the address of the run under this app's punctualUrl, got another. Set punctualUrl to the PUNCTUAL_PUBLIC_URL of the server.",
  });
}
