// Refuses text that PostgreSQL does not keep.
import { DoorProblem } from "../door-problem.ts";

/** Refused here, it is the caller's fault and not an error of the database. Throws DoorProblem `invalid-request`. */
export function refuseText(text: string, field: string): void {
  if (!text.includes("\u0000") && text.isWellFormed()) return;
  const got = text.includes("\u0000") ? "a NUL character" : "half of a surrogate pair";
  const message = `Expected text without NUL and lone surrogates, got ${got}.`;
  throw new DoorProblem("invalid-request", message, field === "" ? {} : { field });
}
