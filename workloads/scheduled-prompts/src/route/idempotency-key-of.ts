// The key with which a caller may repeat a call.
import { malformedIdempotencyKey, readIdempotencyKey, type HttpRequest } from "@punctual/jobs";
import { Refused } from "../problem.ts";

/** Null without one. Throws Refused. */
export function idempotencyKeyOf({ headers }: Pick<HttpRequest, "headers">): string | null {
  const read = readIdempotencyKey(headers);
  if (read !== "malformed") return read.key;
  throw new Refused({
    code: "invalid-request",
    field: "Idempotency-Key",
    detail: malformedIdempotencyKey,
  });
}
