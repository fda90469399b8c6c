// What a verb refuses, each with its HTTP status and remedy: the engine's part of the one catalogue of errors.

interface Entry {
  readonly status: number;
  readonly title: string;
  readonly remedy: string;
}

export const catalogue = {
  "invalid-request": {
    status: 400,
    title: "Invalid request",
    remedy: "Mend the field and send the request again.",
  },
  "invalid-expression": {
    status: 400,
    title: "Schedule expression not understood",
    remedy: "Try it with `punctual explain`, which shows the place and the next fires.",
  },
  "unknown-timezone": {
    status: 400,
    title: "Unknown time zone",
    remedy: "Use a name of the IANA time zone database such as Europe/Berlin.",
  },
  "at-in-gap": {
    status: 400,
    title: "Time that does not exist",
    remedy: "Use one of the two nearest times; clocks are moved over this one.",
  },
  "unknown-job": { status: 400, title: "Unknown job", remedy: "Use a job that GET /api/v1/system lists." },
  "unknown-connection": {
    status: 400,
    title: "Unknown connection",
    remedy: "Make the connection first with PUT /api/v1/connections/{name}.",
  },
  "unknown-api-destination": {
    status: 400,
    title: "Unknown API destination",
    remedy: "Make the API destination first with PUT /api/v1/api-destinations/{name}.",
  },
  "unknown-limit": {
    status: 400,
    title: "Unknown rate limit",
    remedy:
      "Make the rate limit first with PUT /api/v1/rate-limits/{name}, or name it under limits in punctual.config.ts.",
  },
  "unknown-calendar": {
    status: 400,
    title: "Unknown calendar",
    remedy:
      "Make the calendar first with PUT /api/v1/calendars/{name}, or name it under calendars in punctual.config.ts.",
  },
  "unknown-queue": {
    status: 400,
    title: "Unknown queue",
    remedy: "Make the queue first, with CreateQueue at the AWS door.",
  },
  "target-refused": {
    status: 400,
    title: "Target refused",
    remedy: "Use https: and a public address, or ask the operator to list it in PUNCTUAL_EGRESS_ALLOW.",
  },
  "other-tenant": {
    status: 403,
    title: "Another tenant's",
    remedy: "Leave tenant out, or ask with the admin token, which alone makes keys for other tenants.",
  },
  "quota-exceeded": {
    status: 409,
    title: "Quota exceeded",
    remedy:
      "See GET /api/v1/limits; take away what is not needed, or ask the operator to raise quotas in punctual.config.ts.",
  },
  "rate-exceeded": {
    status: 429,
    title: "Too many in a minute",
    remedy: "Wait as long as Retry-After says; GET /api/v1/limits shows the rate.",
  },
  "invalid-cursor": { status: 400, title: "Invalid cursor", remedy: "Begin again without a cursor." },
  "not-found": { status: 404, title: "Not found", remedy: "List what there is, and check the name." },
  "name-conflict": {
    status: 412,
    title: "Name taken",
    remedy: "Use another name, or replace what is there.",
  },
  "declared-in-code": {
    status: 409,
    title: "Declared in punctual.config.ts",
    remedy: "Change punctual.config.ts and start again; pausing and resuming work here.",
  },
  "group-not-empty": {
    status: 409,
    title: "Schedule group not empty",
    remedy: "Delete its schedules first; the group default always exists.",
  },
  "connection-in-use": {
    status: 409,
    title: "Connection in use",
    remedy: "Point the schedules, API destinations and apps that name it elsewhere first.",
  },
  "api-destination-in-use": {
    status: 409,
    title: "API destination in use",
    remedy: "Point the schedules that name it elsewhere first.",
  },
  "calendar-in-use": {
    status: 409,
    title: "Calendar in use",
    remedy: "Change the schedules that name it, or exclude nothing in it.",
  },
  "limit-in-use": {
    status: 409,
    title: "Rate limit in use",
    remedy: "Take it out of the schedules that name it first.",
  },
  "run-ended": { status: 409, title: "Run has ended", remedy: "Retry it with :retry if it did not succeed." },
  "run-not-retryable": {
    status: 409,
    title: "Run cannot be run again",
    remedy: "Only a run that is dead, partial, cancelled, missed or skipped can; cancel an open one first.",
  },
  "no-failed-items": {
    status: 409,
    title: "Run has no failed items to retry",
    remedy: "Only an ended run of a job with failed items on record can; use :retry to run all of it again.",
  },
  "backfill-ended": {
    status: 409,
    title: "Backfill is over",
    remedy: "Nothing is left to cancel; GET /api/v1/backfills/{id} says what it came to.",
  },
  "run-token-refused": {
    status: 401,
    title: "Run token refused",
    remedy: "Send the text of Punctual-Run-Token as `Authorization: Bearer …`; each attempt has its own.",
  },
  "run-taken-over": {
    status: 409,
    title: "Run taken over",
    remedy: "Stop working on it: another attempt has it, or it was cancelled.",
  },
  "job-served-elsewhere": {
    status: 409,
    title: "Job served elsewhere",
    remedy: "Give the job another name, or delete the app that serves it first.",
  },
  "job-needed": {
    status: 409,
    title: "Job needed by a schedule",
    remedy: "Delete the schedule or point it elsewhere first.",
  },
  "idempotency-conflict": {
    status: 409,
    title: "Idempotency-Key used for another request",
    remedy: "Send a new key for a new request, and the same body with the same key.",
  },
  "precondition-failed": {
    status: 412,
    title: "Changed meanwhile",
    remedy: "Read it again, and send the change with its new ETag.",
  },
  "secret-marked": {
    status: 409,
    title: "Secret marked for deletion",
    remedy: "Restore it first, with RestoreSecret at the AWS door.",
  },
  "secret-key-missing": {
    status: 503,
    title: "No key to seal secrets with",
    remedy: "Set PUNCTUAL_SECRET_KEY to 32 random bytes in base64 (openssl rand -base64 32) and start again.",
  },
} as const satisfies Readonly<Record<string, Entry>>;

export type ProblemCode = keyof typeof catalogue;

interface ProblemOptions {
  /** The path of the field, such as `target.url`. */
  readonly field?: string;
  /** When it is worth asking again. */
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** Its message is shown to the caller: *Expected X to be this, got that.* Never a secret, an address or SQL in it. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly field: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(code: ProblemCode, message: string, options: ProblemOptions = {}) {
    const { field, retryAfterSeconds, cause } = options;
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.field = field ?? null;
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }

  get remedy(): string {
    return catalogue[this.code].remedy;
  }
}
