// How a database call failed, told by SQLSTATE or errno and never by a message's words.
import { DatabaseError } from "pg";

export type FailureKind =
  | "unavailable"
  | "unique-violation"
  | "lock-timeout"
  | "statement-timeout"
  | "read-only"
  | "serialization"
  | "other";

/** The database could not be reached, or the connection was lost before its answer came. */
export class DatabaseUnavailable extends Error {
  override readonly name = "DatabaseUnavailable";
  /** The connection was lost while COMMIT was on its way: the transaction may stand or not. */
  readonly commitUnknown: boolean;

  constructor(message: string, options: { readonly cause: unknown; readonly commitUnknown?: boolean }) {
    super(message, { cause: options.cause });
    this.commitUnknown = options.commitUnknown ?? false;
  }
}

const kinds: Readonly<Record<string, FailureKind>> = {
  "23505": "unique-violation",
  "55P03": "lock-timeout",
  "57014": "statement-timeout",
  "25006": "read-only",
  "40001": "serialization",
  "40P01": "serialization",
  // Too many connections, and the ways in which a server ends a connection of its own accord.
  "53300": "unavailable",
  "57P01": "unavailable",
  "57P02": "unavailable",
  "57P03": "unavailable",
  "57P05": "unavailable",
  "25P03": "unavailable",
  "25P04": "unavailable",
};

export function classify(error: unknown): FailureKind {
  if (error instanceof DatabaseUnavailable) return "unavailable";
  const code = codeOf(error);
  if (code === null) return "other";
  if (error instanceof DatabaseError) return code.startsWith("08") ? "unavailable" : (kinds[code] ?? "other");
  return socketCodes.has(code) ? "unavailable" : "other";
}

const socketCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "EMFILE",
  "ENFILE",
]);

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** What a caller of this package sees of a driver's error. */
export function toFailure(error: unknown, doing: string): unknown {
  if (error instanceof DatabaseUnavailable || !losesConnection(error)) return error;
  return new DatabaseUnavailable(
    `Expected the database to answer while ${doing}, got: ${messageOf(error)}. It is tried again by whoever retries; see that PostgreSQL is up.`,
    { cause: error },
  );
}

/** The driver reports a lost connection or its own time-out as a bare Error without a code; no such client may be used again. */
export function losesConnection(error: unknown): boolean {
  if (classify(error) === "unavailable") return true;
  return error instanceof Error && error.constructor === Error && codeOf(error) === null;
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
