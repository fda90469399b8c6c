// What needs somebody, worst first, each with the one thing to do next.
import type { Alarm, DeadLetterCause, Run } from "@punctual/client";

export interface Attention {
  readonly id: string;
  /** The word that stands before it, and its colour. */
  readonly state: "dead" | "missed" | "partial" | "alarm";
  readonly title: string;
  readonly detail: string | null;
  readonly sinceAt: string | null;
  readonly next: NextStep;
}

/** Where to go, and what the link says. */
export interface NextStep {
  readonly label: string;
  readonly to: string;
  readonly search: Readonly<Record<string, string>>;
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

const ofCause = ({ schedule, job, reason, error, count, newestAt }: DeadLetterCause): Attention => ({
  id: `cause ${schedule ?? job ?? ""} ${reason} ${error ?? ""}`,
  state: "dead",
  title: `${counted(count, "run")} of ${schedule ?? job ?? "a call"} died: ${reason}`,
  detail: error,
  sinceAt: newestAt,
  next: {
    label: "Inspect and redrive",
    to: "/dead-letters",
    search: { reason, ...(schedule === null ? {} : { schedule }), ...(job === null ? {} : { job }) },
  },
});

const ofAlarm = ({ name, kind, schedule, detail, since }: Alarm): Attention => ({
  id: `alarm ${name}`,
  state: "alarm",
  title: `${kind}: ${schedule ?? name}`,
  detail,
  sinceAt: since,
  next: stepOfAlarm(kind, schedule),
});

/** The page on which an alarm's cause can be seen. */
function stepOfAlarm(kind: Alarm["kind"], schedule: string | null): NextStep {
  if (schedule === null) return { label: "See the alarm", to: "/alarms", search: {} };
  if (kind === "dead") return { label: "Inspect dead letters", to: "/dead-letters", search: { schedule } };
  if (kind === "missed")
    return { label: "Backfill", to: `/schedules/${schedule}`, search: { open: "backfill" } };
  if (kind === "stale" || kind === "no-data")
    return { label: "Open the schedule", to: `/schedules/${schedule}`, search: {} };
  return { label: "See its runs", to: "/runs", search: { schedule } };
}

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
