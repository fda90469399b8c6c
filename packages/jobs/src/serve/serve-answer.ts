// What an app answers to the delivery of a run.
import type { HttpRequest, HttpResponse } from "../http.ts";
import { problemResponse } from "../http-problem.ts";
import type { AttemptEnd } from "../job-runner.ts";

/** Punctual reads no more of an answer than this. */
const mostBytes = 64 * 1024;

type GoodEnd = Extract<AttemptEnd, { readonly kind: "succeeded" | "partial" }>;

/** The result and the tally in the answer itself. */
export function resultAnswer({ result, tally }: GoodEnd, runId: string): HttpResponse {
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8", "punctual-run-id": runId },
    body: JSON.stringify({ result: result ?? null, tally }),
  };
}

/** A plain success that an answer has room for. */
export const fitsAnswer = (end: AttemptEnd): end is GoodEnd =>
  end.kind === "succeeded" &&
  Buffer.byteLength(JSON.stringify({ result: end.result, tally: end.tally })) <= mostBytes;

/** The app goes on, or has reported already. */
export const acceptedAnswer = (runId: string): HttpResponse => ({
  status: 202,
  headers: { "preference-applied": "respond-async", "punctual-run-id": runId },
  body: null,
});

/** A status that is not tried again. */
export const gaveUpAnswer = (request: HttpRequest, runId: string, error: string): HttpResponse =>
  problemResponse(
    {
      code: "job-gave-up",
      detail: `Expected the job to succeed, got: ${error}`,
      headers: { "punctual-run-id": runId },
    },
    request,
  );

export const failedAnswer = (request: HttpRequest, runId: string, detail: string): HttpResponse =>
  problemResponse({ code: "run-failed", detail, headers: { "punctual-run-id": runId } }, request);
