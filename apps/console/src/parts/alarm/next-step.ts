// The one thing to do next about an alarm that is on.
import type { Alarm } from "@punctual/client";

/** Where to go, and what the link says. */
export interface NextStep {
  readonly label: string;
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
}

type Sounding = Pick<Alarm, "kind" | "schedule" | "detail">;

/** The page on which its cause can be seen and mended; null for an alarm of every schedule whose detail names no run. */
export function stepOf(alarm: Sounding): NextStep | null {
  return alarm.schedule === null ? stepOfAny(alarm) : stepOfOne(alarm, alarm.schedule);
}

function stepOfAny({ kind, detail }: Sounding): NextStep | null {
  if (kind === "dead") return { label: "Inspect dead letters", to: "/dead-letters", search: {} };
  if (kind === "late") return { label: "See what waits", to: "/runs", search: { state: "waiting" } };
  return stepOfRun("See the run", detail);
}

function stepOfOne({ kind, detail }: Sounding, schedule: string): NextStep {
  const itsPage = `/schedules/${schedule}`;
  switch (kind) {
    case "dead":
      return { label: "Inspect dead letters", to: "/dead-letters", search: { schedule } };
    case "missed":
      return { label: "Backfill", to: itsPage, search: { open: "backfill" } };
    case "stale":
    case "no-data":
      return { label: "Run now", to: itsPage, search: { open: "run" } };
    case "late":
      return { label: "See what waits", to: "/runs", search: { schedule, state: "waiting" } };
    case "partial":
      return stepOfRun("See what failed", detail) ?? runsOf(schedule, "partial");
    case "long":
      return stepOfRun("See the run", detail) ?? runsOf(schedule, "running");
  }
}

const runsOf = (schedule: string, state: string): NextStep => ({
  label: "See its runs",
  to: "/runs",
  search: { schedule, state },
});

function stepOfRun(label: string, detail: string | null): NextStep | null {
  const id = runIn(detail);
  return id === null ? null : { label, to: `/runs/${id}`, search: {} };
}

/** The run that an alarm's detail names. */
export const runIn = (detail: string | null): string | null =>
  /\brun ([0-9a-f]{8}-[0-9a-f-]{27})\b/.exec(detail ?? "")?.[1] ?? null;
