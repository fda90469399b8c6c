// What needs somebody, worst first, each with the one thing to do next.
import type { Alarm, DeadLetterCause, Run } from "@punctual/client";
import { stepOf, type NextStep } from "../../parts/alarm/next-step.ts";

export interface Attention {
  readonly id: string;
  /** The word that stands before it, and its colour. */
  readonly state: "dead" | "missed" | "partial" | "alarm";
  readonly title: string;
  readonly detail: string | null;
  readonly sinceAt: string | null;
  readonly next: NextStep;
}

export interface Troubles {
  readonly causes: readonly DeadLetterCause[];
  readonly alarms: readonly Alarm[];
  readonly runs: readonly Run[];
}

export function attentionOf({ causes, alarms, runs }: Troubles): readonly Attention[] {
  const told = new Set(causes.map(({ schedule }) => schedule));
  return [
    ...causes.map(ofCause),
    // An alarm that says what a cause above it says already would be told twice.
    ...alarms.filter(({ kind, schedule }) => kind !== "dead" || !told.has(schedule)).map(ofAlarm),
    ...grouped(runs).map(ofRuns),
  ];
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;

const ofCause = ({
  schedule,
  job,
  reason,
  error,
  errorDigest,
  count,
  newestAt,
}: DeadLetterCause): Attention => ({
  id: `cause ${schedule ?? job ?? ""} ${reason} ${error ?? ""}`,
  state: "dead",
  title: `${counted(count, "run")} of ${schedule ?? job ?? "a call"} died: ${reason}`,
  detail: error,
  sinceAt: newestAt,
  next: {
    label: "Inspect and redrive",
    to: "/dead-letters",
    search: {
      reason,
      errorDigest,
      ...(schedule === null ? {} : { schedule }),
      ...(job === null ? {} : { job }),
    },
  },
});

const ofAlarm = (alarm: Alarm): Attention => ({
  id: `alarm ${alarm.name}`,
  state: "alarm",
  title: `${alarm.kind}: ${alarm.schedule ?? alarm.name}`,
  detail: alarm.detail,
  sinceAt: alarm.since,
  next: stepOf(alarm) ?? { label: "See the alarm", to: "/alarms", search: {} },
});

interface Group {
  readonly state: "missed" | "partial";
  readonly runs: readonly Run[];
}

/** One line a schedule and state. */
function grouped(runs: readonly Run[]): readonly Group[] {
  const groups = Object.groupBy(runs, ({ state, schedule, job }) => `${state} ${schedule ?? job ?? ""}`);
  return Object.values(groups).flatMap((group) => {
    const state = group?.[0]?.state;
    return group !== undefined && (state === "missed" || state === "partial") ? [{ state, runs: group }] : [];
  });
}

function ofRuns({ state, runs: [newest, ...older] }: Group): Attention {
  const count = older.length + 1;
  const what = newest?.schedule ?? newest?.job ?? "a call";
  return {
    id: `${state} ${what}`,
    state,
    title: `${counted(count, "run")} of ${what} ${state === "missed" ? "missed" : "succeeded only in part"}`,
    detail: newest?.reason ?? newest?.error ?? null,
    sinceAt: newest?.scheduledAt ?? null,
    next: stepOfRuns(state, newest),
  };
}

function stepOfRuns(state: Group["state"], newest: Run | undefined): NextStep {
  if (state === "missed" && newest?.schedule)
    return { label: "Backfill", to: `/schedules/${newest.schedule}`, search: { open: "backfill" } };
  return { label: "See what failed", to: `/runs/${newest?.id ?? ""}`, search: {} };
}
