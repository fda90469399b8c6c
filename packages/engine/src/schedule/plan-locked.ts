// Works out of locked schedules, without the database, which runs they make and where they move on to.
import type { CalendarRule } from "../calendar/calendar-rule.ts";
import type { RuleOf } from "../calendar/read-rules.ts";
import { applyOverlap, type OpenRun } from "./apply-overlap.ts";
import type { Move } from "./move-schedules.ts";
import { nextPlan } from "./next-plan.ts";
import { occurrencesOf, type LockedSchedule, type Occurrences } from "./occurrences-of.ts";
import type { PlannedRun } from "./planned-run.ts";

/** So many rows go into one transaction; schedules beyond it keep their next occurrence and are taken up by the next batch. */
const mostRunsPerBatch = 10_000;
/** How long a schedule that cannot be read is left to a node that can. */
const asideMs = 60_000;

/** Runs under way that a new one takes the place of. */
export interface Replaced {
  readonly tenant: string;
  readonly runIds: readonly string[];
}

export interface LockedPlan {
  readonly runs: readonly PlannedRun[];
  readonly moves: readonly Move[];
  readonly replaced: readonly Replaced[];
  /** Ids of schedules that are set aside. */
  readonly unreadable: readonly string[];
}

/** What the database knows beside the schedules themselves. */
export interface PlanningFacts {
  readonly open: ReadonlyMap<string, readonly OpenRun[]>;
  readonly ruleOf: RuleOf;
}

export function planLocked(locked: readonly LockedSchedule[], { open, ruleOf }: PlanningFacts): LockedPlan {
  const runs: PlannedRun[] = [];
  const moves: Move[] = [];
  const replaced: Replaced[] = [];
  const unreadable: string[] = [];
  for (const schedule of locked) {
    if (runs.length >= mostRunsPerBatch) break;
    const { scheduleId, tenant } = schedule;
    const read = readable(schedule, ruleOf(schedule));
    if (read === null) {
      moves.push(setAside(schedule));
      unreadable.push(scheduleId);
      continue;
    }
    const planned = applyOverlap(schedule, read.occurrences, open.get(scheduleId) ?? []);
    for (const run of planned.runs) runs.push(run);
    if (planned.cancel.length > 0) replaced.push({ tenant, runIds: planned.cancel });
    moves.push(read.move);
  }
  return { runs, moves, replaced, unreadable };
}

interface Read {
  readonly occurrences: Occurrences;
  readonly move: Move;
}

/** A row of a newer version, or broken by hand, must not hold up the others. */
function readable(schedule: LockedSchedule, rule: CalendarRule | null): Read | null {
  try {
    const occurrences = occurrencesOf(schedule, rule);
    const { scheduleId } = schedule;
    const { nextMs } = occurrences;
    const plan = nextMs === null ? { planMs: null, firesMs: null } : nextPlan(schedule, rule, nextMs);
    return { occurrences, move: { scheduleId, nextMs, ...plan } };
  } catch {
    return null;
  }
}

const setAside = ({ scheduleId, nextAt, now }: LockedSchedule): Move => ({
  scheduleId,
  nextMs: nextAt.getTime(),
  planMs: now.getTime() + asideMs,
  firesMs: null,
});
