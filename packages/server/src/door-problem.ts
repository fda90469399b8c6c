// What a request can do wrong before it reaches a verb: the HTTP door's own part of the catalogue of errors.

import { httpProblemCatalogue } from "@punctual/jobs";

interface Entry {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

/** What a job's endpoint refuses is refused at every other door alike. */
const { "run-failed": _ofJobsAlone, ...sharedWithJobs } = httpProblemCatalogue;

export const doorCatalogue = {
  ...sharedWithJobs,
  "inexact-number": {
    status: 400,
    title: "Number that cannot be kept exactly",
    remedy: "Send it as a string, which is kept byte for byte.",
  },
  unauthorized: {
    status: 401,
    title: "Credential missing or wrong",
    remedy:
      "Send the header Authorization: Bearer with the admin token or an access key; in the console, sign in again.",
  },
  forbidden: {
    status: 403,
    title: "Not allowed",
    remedy:
      "Ask an admin for a credential with the role or the tenant that is named; where a header is named, send it.",
  },
  "not-found": { status: 404, title: "Not found", remedy: "See /openapi.json for every path there is." },
  "method-not-allowed": {
    status: 405,
    title: "Method not allowed",
    remedy: "Use one of the methods that the Allow header names.",
  },
  "request-timeout": {
    status: 408,
    title: "Request not complete in time",
    remedy: "Send headers within 10 seconds and the whole request within 30.",
  },
  "body-too-large": {
    status: 413,
    title: "Body too large",
    remedy: "Send a smaller body, or several requests.",
  },
  "expectation-failed": {
    status: 417,
    title: "Expectation not met",
    remedy: "Send the request without the header Expect.",
  },
  "headers-too-large": { status: 431, title: "Headers too large", remedy: "Send at most 8 KiB of headers." },
  internal: {
    status: 500,
    title: "Internal error",
    remedy: "Try again; if it stays, look for the request id in the server's log.",
  },
  unavailable: {
    status: 503,
    title: "Not available now",
    remedy: "Try again in a moment; /readyz says what is missing.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type DoorProblemCode = keyof typeof doorCatalogue;

interface DoorProblemOptions {
  /** The path of the field, such as `target.url`. */
  readonly field?: string;
  /** Sent with the answer, such as Retry-After. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Its message is shown to the caller: never put anything of the inside into it. */
export class DoorProblem extends Error {
  override readonly name = "DoorProblem";
  readonly code: DoorProblemCode;
  readonly field: string | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: DoorProblemCode, message: string, { field, headers }: DoorProblemOptions = {}) {
    super(message);
    this.code = code;
    this.field = field ?? null;
    this.headers = headers ?? {};
  }
}
