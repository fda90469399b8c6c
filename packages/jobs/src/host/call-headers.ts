// The headers of a call that say which moment it is for and whether it is a repetition.
import { calendarDate } from "../calendar-date.ts";
import type { HttpRequest } from "../http.ts";
import { RequestRefused } from "../http-problem.ts";
import { malformedIdempotencyKey, readIdempotencyKey } from "./idempotency-key.ts";

const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Null without the header. Throws RequestRefused. */
export function scheduledAtOf({ headers }: HttpRequest): Date | null {
  const text = headers["punctual-scheduled-at"];
  if (text === undefined) return null;
  // Date.parse takes 30 February for 2 March.
  const date = rfc3339.exec(text)?.[1];
  if (date !== undefined && calendarDate.safeParse(date).success)
    return new Date(text.toUpperCase().replace(" ", "T"));
  throw new RequestRefused({
    code: "invalid-request",
    field: "Punctual-Scheduled-At",
    detail:
      "Expected Punctual-Scheduled-At to be an instant as RFC 3339 writes it, such as 2026-03-01T02:00:00Z, got something else.",
  });
}

/** Null without the header. Throws RequestRefused. */
export function idempotencyKeyOf({ headers }: HttpRequest): string | null {
  const read = readIdempotencyKey(headers);
  if (read !== "malformed") return read.key;
  throw new RequestRefused({
    code: "invalid-request",
    field: "Idempotency-Key",
    detail: malformedIdempotencyKey,
  });
}
