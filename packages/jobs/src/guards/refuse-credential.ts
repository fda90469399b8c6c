// Refuses a credential: logged with the address and never with what was sent, and slowed down for whoever guesses.
import type { FailureWindow } from "../failure-window.ts";
import type { HttpRequest, HttpResponse } from "../http.ts";
import { problemResponse } from "../http-problem.ts";
import type { WorkloadLog } from "../workload.ts";

export interface RefusalSetting {
  readonly kind: string;
  readonly log: WorkloadLog;
  readonly failures: FailureWindow;
  /** What the log says of it. */
  readonly refusal?: string;
}

export const refusalText = "credential refused";

export interface Refused {
  readonly request: HttpRequest;
  /** Only what was sent can be a guess: a request without a credential is refused, and not counted. */
  readonly sent: boolean;
  /** One of a few words of ours, for the log; nothing of the credential. */
  readonly reason?: string;
  readonly answer: () => HttpResponse;
}

export function refuseCredential(setting: RefusalSetting, refused: Refused): HttpResponse {
  const { failures, kind, log, refusal = refusalText } = setting;
  const { request, sent, reason, answer } = refused;
  const { address } = request;
  const seconds = failures.retryAfterSeconds(address);
  if (sent) failures.record(address);
  log.warn({ address, credential: kind, ...(reason === undefined ? {} : { reason }) }, refusal);
  return seconds > 0 && sent ? tooMany(seconds, request) : answer();
}

const tooMany = (seconds: number, request: HttpRequest): HttpResponse =>
  problemResponse(
    {
      code: "too-many-failures",
      detail: "Expected at most ten failed attempts a minute from one address, got more.",
      headers: { "retry-after": String(seconds) },
    },
    request,
  );
