// The Idempotency-Key of an operation.
import { malformedIdempotencyKey, readIdempotencyKey } from "@punctual/jobs";
import { DoorProblem } from "../door-problem.ts";

/** Null without the header. Throws DoorProblem `invalid-request`. */
export function idempotencyKeyOf(headers: Readonly<Record<string, string | undefined>>): string | null {
  const read = readIdempotencyKey(headers);
  if (read !== "malformed") return read.key;
  throw new DoorProblem("invalid-request", malformedIdempotencyKey, { field: "Idempotency-Key" });
}
