// Lets the overlap policy decide over the occurrences of one schedule, one after another.
import { judgeOverlap, type OverlapPolicy } from "../policy/overlap.ts";
import { storedValue } from "../stored-value.ts";
import type { LockedSchedule, Occurrences } from "./occurrences-of.ts";
import { plannedRun, type PlannedRun } from "./planned-run.ts";

export interface OpenRun {
  readonly runId: string;
  readonly state: string;
}

export interface Planned {
  readonly runs: readonly PlannedRun[];
  /** Runs under way that the policy ends in favour of the new one. */
  readonly cancel: readonly string[];
}

/** @param open the schedule's runs that have not ended, oldest first. */
export function applyOverlap(
  schedule: LockedSchedule,
  { fire, missed, skipped, dueMs }: Occurrences,
  open: readonly OpenRun[],
): Planned {
  const runs = [
    ...missed.map((time) => plannedRun(schedule, { ...time, state: "missed" })),
    ...skipped.map((time) => plannedRun(schedule, { ...time, state: "skipped" })),
  ];
  const stillOpen = open.map((run) => run.runId);
  const cancel: string[] = [];
  for (const scheduledAt of fire) {
    const judgement = judgeOverlap(storedValue<OverlapPolicy>(schedule.overlap), {
      going: stillOpen[0] ?? null,
      queued: stillOpen[1] ?? null,
    });
    if (judgement.decision === "skip") {
      const reason = `overlap: run ${judgement.blockedBy} was still going`;
      runs.push(plannedRun(schedule, { scheduledAt, state: "skipped", reason }));
      continue;
    }
    if (judgement.decision === "cancel") cancel.push(...stillOpen.splice(0));
    const behind = judgement.decision === "queue" ? judgement.behind : null;
    const run = plannedRun(schedule, { scheduledAt, dueMs: dueMs(scheduledAt), state: "waiting", behind });
    runs.push(run);
    stillOpen.push(run.runId);
  }
  return { runs, cancel };
}
