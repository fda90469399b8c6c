// Preconditions: a change that was meant for another version, or for a name that is free, is refused.
import { Problem } from "../errors.ts";
import { scheduleNameOf, type ScheduleName } from "./schedule-name.ts";

/** The version that the caller believes is current; `any`: there must be one; `none`: the name must be free. */
export type WantedVersion = number | "any" | "none";

export interface Precondition {
  readonly ifVersion?: WantedVersion;
}

/** Throws Problem: precondition-failed, name-conflict. `current` is null where there is no such schedule. */
export function checkVersion(wanted: ScheduleName & Precondition, current: number | null): void {
  const { ifVersion } = wanted;
  if (ifVersion === undefined || ifVersion === current) return;
  if (ifVersion === "none" ? current === null : ifVersion === "any" && current !== null) return;
  const got = current === null ? "none" : `version ${current}`;
  const name = scheduleNameOf(wanted);
  if (ifVersion === "none")
    throw new Problem("name-conflict", `Expected the name ${name} to be free, got ${got} of a schedule.`);
  const expected = ifVersion === "any" ? "exist" : `be at version ${ifVersion}`;
  throw new Problem("precondition-failed", `Expected ${name} to ${expected}, got ${got}.`);
}
