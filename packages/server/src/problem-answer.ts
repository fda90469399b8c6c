// Turns whatever was thrown into the RFC 9457 problem that the caller may see.
import { catalogue, Problem } from "@punctual/engine";
import { isDatabaseUnavailable } from "./database-unavailable.ts";
import { DoorProblem, doorCatalogue, type DoorProblemCode } from "./door-problem.ts";

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly field?: string;
  readonly remedy: string;
  readonly requestId: string;
}

export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ProblemBody;
  /** True where the cause is ours and belongs into the log. */
  readonly unexpected: boolean;
}

export const problemMediaType = "application/problem+json";

/** Causes, SQL, paths and stacks stay out: an error that is not a problem says its request id and nothing else. */
export function problemAnswer(error: unknown, requestId: string): ProblemAnswer {
  const problem = toProblem(error);
  const { status, title, remedy } =
    problem instanceof Problem ? catalogue[problem.code] : doorCatalogue[problem.code];
  const { code, message: detail, field } = problem;
  const type = `urn:punctual:problem:${code}`;
  return {
    status,
    headers: problem instanceof Problem ? retryAfter(problem) : problem.headers,
    unexpected: status >= 500,
    body: { type, title, status, detail, code, ...(field === null ? {} : { field }), remedy, requestId },
  };
}

const retryAfter = ({ retryAfterSeconds }: Problem): Readonly<Record<string, string>> =>
  retryAfterSeconds === null ? {} : { "retry-after": String(retryAfterSeconds) };

function toProblem(error: unknown): Problem | DoorProblem {
  if (error instanceof Problem || error instanceof DoorProblem) return error;
  if (isDatabaseUnavailable(error)) return unavailable();
  const code = refusedByFastify(error);
  return code === null
    ? new DoorProblem("internal", "Expected the request to succeed, got an error of our own.")
    : new DoorProblem(code, sentence[code]);
}

const unavailable = (): DoorProblem =>
  new DoorProblem("unavailable", "Expected the database to answer, got no connection to it.", {
    headers: { "retry-after": "5" },
  });

type FastifyRefusal = Extract<
  DoorProblemCode,
  "body-too-large" | "unsupported-media-type" | "invalid-request"
>;

const sentence: Readonly<Record<FastifyRefusal, string>> = {
  "body-too-large": "Expected a body within the size limit, got a larger one.",
  "unsupported-media-type": "Expected a body of type application/json, got another type.",
  "invalid-request": "Expected a well-formed HTTP request, got one that could not be read.",
};

/** Fastify gives its refusals, and bodies that break off, a status; what it does not call a client's fault is ours. */
function refusedByFastify(error: unknown): FastifyRefusal | null {
  if (!(error instanceof Error) || !("statusCode" in error) || !("code" in error)) return null;
  const { code, statusCode } = error;
  const byFastify = typeof code === "string" && (code.startsWith("FST_") || code === "ECONNRESET");
  if (!byFastify || typeof statusCode !== "number" || statusCode >= 500) return null;
  if (statusCode === 413) return "body-too-large";
  return statusCode === 415 ? "unsupported-media-type" : "invalid-request";
}
