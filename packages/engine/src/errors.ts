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
  "target-refused": {
    status: 400,
    title: "Target refused",
    remedy: "Use https: and a public address, or ask the operator to list it in PUNCTUAL_EGRESS_ALLOW.",
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
    remedy: "Point the schedules that name it elsewhere first.",
  },
  "run-ended": { status: 409, title: "Run has ended", remedy: "Retry it with :retry if it did not succeed." },
  "run-not-retryable": {
    status: 409,
    title: "Run cannot be run again",
    remedy: "Only a run that is dead, partial, cancelled, missed or skipped can; cancel an open one first.",
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
  readonly cause?: unknown;
}

/** Its message is shown to the caller: *Expected X to be this, got that.* Never a secret, an address or SQL in it. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly field: string | null;

  constructor(code: ProblemCode, message: string, { field, cause }: ProblemOptions = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.code = code;
    this.field = field ?? null;
  }

  get remedy(): string {
    return catalogue[this.code].remedy;
  }
}
