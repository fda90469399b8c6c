// What a job's endpoint refuses: this package's part of the one catalogue of errors, answered as RFC 9457 says.
import { randomUUID } from "node:crypto";
import type { HttpRequest, HttpResponse } from "./http.ts";

interface Entry {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

export const httpProblemCatalogue = {
  "malformed-json": { status: 400, title: "Malformed JSON", remedy: "Send one JSON value in UTF-8." },
  "unknown-field": { status: 400, title: "Unknown field", remedy: "Remove the field, or use the known one." },
  "invalid-request": {
    status: 400,
    title: "Invalid request",
    remedy: "Mend the field and send the request again.",
  },
  unauthorized: {
    status: 401,
    title: "Credential missing or wrong",
    remedy: "Send the credential in the header that WWW-Authenticate names.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "Unsupported media type",
    remedy: "Send the body uncompressed with Content-Type: application/json.",
  },
  "too-many-failures": {
    status: 429,
    title: "Too many failed attempts",
    remedy: "Wait as long as Retry-After says, then send the right credential.",
  },
  "run-failed": {
    status: 500,
    title: "Run ended without success",
    remedy: "See the run that Punctual-Run-Id names; mend the cause and run it again.",
  },
  "job-gave-up": {
    status: 422,
    title: "Job gave up",
    remedy: "Mend the input or the job: trying again as it is would not help.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type HttpProblemCode = keyof typeof httpProblemCatalogue;

export interface HttpProblem {
  readonly code: HttpProblemCode;
  /** Shown to the caller: nothing of the inside. */
  readonly detail: string;
  readonly field?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export function problemResponse(problem: HttpProblem, request: Pick<HttpRequest, "requestId">): HttpResponse {
  const { code, detail, field = null, headers } = problem;
  const { status, title, remedy } = httpProblemCatalogue[code];
  const type = `urn:punctual:problem:${code}`;
  const requestId = request.requestId ?? randomUUID();
  return {
    status,
    headers: { "content-type": "application/problem+json", ...headers },
    body: { type, title, status, detail, code, ...(field === null ? {} : { field }), remedy, requestId },
  };
}

/** An error that only one workload knows. */
export interface OwnProblem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  /** What was expected and what was got. */
  readonly detail: string;
  readonly remedy: string;
  readonly field?: string;
}

export function ownProblem(problem: OwnProblem, request: Pick<HttpRequest, "requestId">): HttpResponse {
  const { code, status, title, detail, field, remedy } = problem;
  const { requestId = randomUUID() } = request;
  const type = `urn:punctual:problem:${code}`;
  return {
    status,
    headers: { "content-type": "application/problem+json" },
    body: { type, title, status, detail, code, ...(field === undefined ? {} : { field }), remedy, requestId },
  };
}

/** Thrown inside a host and answered by it; never leaves this package. */
export class RequestRefused extends Error {
  override readonly name = "RequestRefused";
  readonly problem: HttpProblem;

  constructor(problem: HttpProblem) {
    super(problem.detail);
    this.problem = problem;
  }
}
