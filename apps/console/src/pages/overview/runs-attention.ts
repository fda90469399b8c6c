// The runs that need somebody, one line a schedule and state.
import type { Run } from "@punctual/client";
import type { NextStep } from "../../parts/alarm/next-step.ts";
import { shortNameOf } from "../../parts/schedule/schedule-name.ts";
import { countWords } from "../../ui/count-words.ts";
import type { Attention } from "./attention.ts";

type Trouble = "missed" | "partial" | "retrying" | "late";

interface Group {
  readonly state: Trouble;
  readonly newest: Run;
  readonly count: number;
}

export const attentionOfRuns = (runs: readonly Run[]): readonly Attention[] => groupsOf(runs).map(ofGroup);

function groupsOf(runs: readonly Run[]): readonly Group[] {
  const groups = Object.groupBy(
    runs,
    (run) => `${troubleOf(run) ?? ""} ${run.schedule ?? ""} ${run.job ?? ""}`,
  );
  return Object.values(groups).flatMap((group) => {
    const newest = group?.[0];
    const state = newest === undefined ? null : troubleOf(newest);
    return newest === undefined || state === null ? [] : [{ state, newest, count: group?.length ?? 0 }];
  });
}

/** Null where it needs nobody. */
export function troubleOf({ state, attemptCount }: Run): Trouble | null {
  if (state === "waiting") return attemptCount === 0 ? "late" : "retrying";
  return state === "missed" || state === "partial" ? state : null;
}

function ofGroup({ state, newest, count }: Group): Attention {
  const { schedule, job, scheduledAt } = newest;
  const place = schedule === null ? (job ?? "a call") : shortNameOf(schedule);
  return {
    id: `${state} ${schedule ?? ""} ${job ?? ""}`,
    state,
    title: `${countWords(count, "run")} of ${place} ${endedWords(state, count)}`,
    detail: detailOf(state, newest),
    sinceAt: scheduledAt,
    next: stepOfRuns({ state, newest, count }),
  };
}

function endedWords(state: Trouble, count: number): string {
  if (state === "missed") return "missed";
  if (state === "partial") return "succeeded only in part";
  if (state === "late") return count === 1 ? "is late" : "are late";
  return count === 1 ? "fails and is tried again" : "fail and are tried again";
}

/** A run says what its last attempt met with only when it has ended. */
function detailOf(state: Trouble, { attemptCount, reason, error }: Run): string | null {
  if (state === "late") return "Due for more than a minute, and not begun";
  if (state === "retrying") return `${countWords(attemptCount, "attempt")} so far, none succeeded`;
  return reason ?? error;
}

function stepOfRuns({ state, newest: { id, schedule, job }, count }: Group): NextStep {
  if (state === "missed" && schedule !== null)
    return { label: "Backfill", to: `/schedules/${schedule}`, search: { open: "backfill" } };
  if (state !== "retrying" && state !== "late")
    return { label: "See what failed", to: `/runs/${id}`, search: {} };
  if (count === 1) return { label: "See why", to: `/runs/${id}`, search: {} };
  const of = { ...(schedule === null ? {} : { schedule }), ...(job === null ? {} : { job }) };
  return { label: "See what waits", to: "/runs", search: { state: "waiting", ...of } };
}
