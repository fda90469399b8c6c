// What needs somebody, worst first, each with the one thing to do next.
import type { Alarm, DeadLetterCause, Run } from "@punctual/client";
import { stepOf } from "../../parts/alarm/next-step.ts";
import { shortNameOf } from "../../parts/schedule/schedule-name.ts";
import { countWords } from "../../ui/count-words.ts";
import type { Attention } from "./attention.ts";
import { attentionOfRuns, troubleOf } from "./runs-attention.ts";

export interface Troubles {
  readonly causes: readonly DeadLetterCause[];
  readonly alarms: readonly Alarm[];
  /** Those that ended badly, those that fail and are tried again, and those that are due and have not begun. */
  readonly runs: readonly Run[];
}

export function attentionOf(troubles: Troubles): readonly Attention[] {
  const { causes, alarms, runs } = troubles;
  return [
    ...causes.map(ofCause),
    ...alarms.filter((alarm) => !isTold(alarm, troubles)).map(ofAlarm),
    ...attentionOfRuns(runs),
  ];
}

/** An alarm that says what a cause or the runs beside it say already would be told twice. */
function isTold({ kind, schedule }: Alarm, { causes, runs }: Troubles): boolean {
  const isIts = (other: { readonly schedule: string | null }): boolean =>
    schedule === null || other.schedule === schedule;
  return kind === "dead" ? causes.some(isIts) : runs.some((run) => troubleOf(run) === kind && isIts(run));
}

function ofCause(cause: DeadLetterCause): Attention {
  const { schedule, job, reason, error, errorDigest, count, newestAt } = cause;
  const place = schedule === null ? (job ?? "a call") : shortNameOf(schedule);
  return {
    id: `cause ${schedule ?? job ?? ""} ${reason} ${error ?? ""}`,
    state: "dead",
    title: `${countWords(count, "run")} of ${place} died: ${reason}`,
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
  };
}

const ofAlarm = (alarm: Alarm): Attention => ({
  id: `alarm ${alarm.name}`,
  state: "alarm",
  title: `${alarm.kind}: ${alarm.schedule === null ? alarm.name : shortNameOf(alarm.schedule)}`,
  detail: alarm.detail,
  sinceAt: alarm.since,
  next: stepOf(alarm) ?? { label: "See the alarm", to: "/alarms", search: {} },
});
