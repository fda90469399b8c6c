// Whether an alarm's kind fits the ages that it was given.
import { isAged, type AlarmKind } from "./alarm-kind.ts";

export interface GivenAlarm {
  readonly kind: AlarmKind;
  readonly schedule: string | null;
  readonly maxAgeSeconds?: number | null;
  /** Absent where it cannot be given. */
  readonly freshness?: object | null;
}

export interface AgeProblem {
  readonly field: "schedule" | "maxAgeSeconds" | "freshness";
  readonly message: string;
}

/** One sentence per thing that does not fit. */
export function ageProblems(alarm: GivenAlarm): readonly AgeProblem[] {
  return [...scheduleProblems(alarm), ...maxAgeProblems(alarm), ...freshnessProblems(alarm)];
}

function scheduleProblems({ kind, schedule }: GivenAlarm): readonly AgeProblem[] {
  if (kind !== "no-data" || schedule !== null) return [];
  return [{ field: "schedule", message: "Expected schedule to be named for the kind no-data, got none." }];
}

function maxAgeProblems({ kind, maxAgeSeconds = null }: GivenAlarm): readonly AgeProblem[] {
  if (isAged(kind) === (maxAgeSeconds !== null)) return [];
  const message = isAged(kind)
    ? `Expected maxAgeSeconds to be given for the kind ${kind}, got none.`
    : `Expected no maxAgeSeconds for the kind ${kind}, got one. ${kind === "stale" ? "Say it in freshness." : "Leave it out."}`;
  return [{ field: "maxAgeSeconds", message }];
}

function freshnessProblems({ kind, freshness = null }: GivenAlarm): readonly AgeProblem[] {
  if ((kind === "stale") === (freshness !== null)) return [];
  const message =
    freshness === null
      ? "Expected freshness to be { sql, maxAgeSeconds } for the kind stale, got none."
      : `Expected no freshness for the kind ${kind}, got one. Make the kind stale, or leave it out.`;
  return [{ field: "freshness", message }];
}
