// What can go wrong, in words that every service has an exception for; every code of ours is one of them.
import type { ProblemCode } from "@punctual/engine";
import type { DoorProblemCode } from "../door-problem.ts";

/** Each service has an exception of its own for these. */
export type ServiceRefusal =
  "validation" | "not-found" | "exists" | "conflict" | "quota" | "throttled" | "cursor" | "internal";

/** These are answered alike by all services. */
export type CommonRefusal =
  "forbidden" | "malformed" | "too-large" | "timeout" | "unavailable" | "unknown-operation";

export type Refusal = ServiceRefusal | CommonRefusal;

/** Total: a new code of the engine does not compile until this door knows it. */
export const refusalOf: Readonly<Record<ProblemCode, Refusal>> = {
  "invalid-request": "validation",
  "invalid-expression": "validation",
  "unknown-timezone": "validation",
  "at-in-gap": "validation",
  "unknown-job": "validation",
  "unknown-connection": "not-found",
  "unknown-api-destination": "not-found",
  "unknown-limit": "validation",
  "unknown-calendar": "validation",
  "unknown-queue": "not-found",
  "target-refused": "validation",
  "other-tenant": "forbidden",
  "quota-exceeded": "quota",
  "rate-exceeded": "throttled",
  "invalid-cursor": "cursor",
  "not-found": "not-found",
  "name-conflict": "exists",
  "declared-in-code": "conflict",
  "group-not-empty": "conflict",
  "connection-in-use": "conflict",
  "api-destination-in-use": "conflict",
  "limit-in-use": "conflict",
  "calendar-in-use": "conflict",
  "run-ended": "conflict",
  "run-not-retryable": "conflict",
  "no-failed-items": "conflict",
  "backfill-ended": "conflict",
  "run-token-refused": "forbidden",
  "run-taken-over": "conflict",
  "job-served-elsewhere": "conflict",
  "job-needed": "conflict",
  "idempotency-conflict": "conflict",
  "precondition-failed": "conflict",
  "secret-marked": "conflict",
  "secret-key-missing": "unavailable",
};

/** What the port refuses before an action is reached. */
export const doorRefusalOf: Readonly<Record<DoorProblemCode, Refusal>> = {
  "malformed-json": "malformed",
  "unknown-field": "malformed",
  "inexact-number": "malformed",
  "invalid-request": "malformed",
  "unsupported-media-type": "malformed",
  "job-gave-up": "validation",
  unauthorized: "forbidden",
  forbidden: "forbidden",
  "too-many-failures": "throttled",
  "not-found": "unknown-operation",
  "method-not-allowed": "unknown-operation",
  "request-timeout": "timeout",
  "body-too-large": "too-large",
  "expectation-failed": "malformed",
  "headers-too-large": "malformed",
  internal: "internal",
  unavailable: "unavailable",
};
