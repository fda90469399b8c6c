// The header with which a caller may repeat a POST without doing it twice.
import { DoorProblem } from "../door-problem.ts";

/** Null where there is none. Throws DoorProblem `invalid-request` beyond 1–255 visible ASCII characters. */
export function readIdempotencyKey(headers: Readonly<Record<string, string | undefined>>): string | null {
  const key = headers["idempotency-key"];
  if (key === undefined) return null;
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new DoorProblem(
    "invalid-request",
    "Expected Idempotency-Key to be 1–255 visible ASCII characters, got another text.",
    {
      field: "Idempotency-Key",
    },
  );
}
