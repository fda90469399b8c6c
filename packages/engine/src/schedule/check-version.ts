// If-Match: a change that was meant for another version is refused.
import { Problem } from "../errors.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";

/** Throws Problem `precondition-failed`; `current` is null where there is no such schedule. */
export function checkVersion(
  wanted: ScheduleName & { readonly ifVersion?: number },
  current: number | null,
): void {
  if (wanted.ifVersion === undefined || wanted.ifVersion === current) return;
  const got = current === null ? "none" : `version ${current}`;
  throw new Problem(
    "precondition-failed",
    `Expected ${scheduleNameOf(wanted)} to be at version ${wanted.ifVersion}, got ${got}.`,
  );
}
