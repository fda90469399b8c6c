// Errors of these routes beyond those that every job's endpoint knows, in the form of RFC 9457.
import { ownProblem, problemResponse, type HttpRequest, type HttpResponse } from "@punctual/jobs";

const catalogue = {
  "not-found": {
    status: 404,
    title: "Not found",
    remedy: "List your prompts with GET /v1/schedules.",
  },
  "quota-exceeded": {
    status: 429,
    title: "Quota exceeded",
    remedy: "Delete a prompt that you no longer need, or let it run less often.",
  },
  "prompt-completed": {
    status: 409,
    title: "Prompt has had its time",
    remedy: "Give it a date that lies ahead with PUT /v1/schedules/{id}.",
  },
  "email-unverified": {
    status: 403,
    title: "E-mail address not verified",
    remedy: "Verify the address where you sign in, and send a new token.",
  },
} as const;

export interface Refusal {
  readonly code: keyof typeof catalogue | "invalid-request";
  readonly detail: string;
  readonly field?: string;
}

/** Thrown inside a transaction, so that nothing of it stays, and answered by the route. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.refusal = refusal;
  }
}

export const notFound = (): Refused =>
  new Refused({ code: "not-found", detail: "Expected the id of a prompt of yours, got another." });

export function refusalResponse(refusal: Refusal, request: Pick<HttpRequest, "requestId">): HttpResponse {
  const { code, ...said } = refusal;
  if (code === "invalid-request") return problemResponse({ code, ...said }, request);
  return ownProblem({ code, ...catalogue[code], ...said }, request);
}
