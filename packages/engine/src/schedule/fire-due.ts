// Turns the occurrences of locked schedules into runs and moves the schedules on, in the caller's transaction.
import type { Queryable } from "@punctual/database";
import { cancelOpenRuns } from "../run/cancel-open-runs.ts";
import { applyOverlap, type OpenRun } from "./apply-overlap.ts";
import { fireOccurrences } from "./fire-occurrences.sql.ts";
import { moveOccurrences } from "./move-occurrences.sql.ts";
import { occurrencesOf, type LockedSchedule, type Occurrences } from "./occurrences-of.ts";
import { openRunsOfSchedules } from "./open-runs-of-schedules.sql.ts";
import { planAt } from "./plan-at.ts";
import type { PlannedRun } from "./planned-run.ts";

/** So many rows go into one transaction; schedules beyond it keep their next occurrence and are taken up by the next batch. */
const mostRunsPerBatch = 10_000;

export interface Fired {
  /** Schedules that were moved on. */
  readonly schedules: number;
  /** Runs that wait for a dispatcher now. */
  readonly waiting: number;
  readonly cancelled: readonly string[];
  /** Schedules whose definition this version cannot read; they were set aside, and the rest of the batch went on. */
  readonly unreadable: readonly string[];
}

/** How long a schedule that cannot be read is left to a node that can. */
const asideMs = 60_000;

export async function fireDue(transaction: Queryable, locked: readonly LockedSchedule[]): Promise<Fired> {
  if (locked.length === 0) return { schedules: 0, waiting: 0, cancelled: [], unreadable: [] };
  const open = await openRuns(transaction, locked);
  const runs: PlannedRun[] = [];
  const moves: { scheduleId: string; nextAt: Date | null; planAt: Date | null }[] = [];
  const cancelled: string[] = [];
  const unreadable: string[] = [];
  for (const schedule of locked) {
    if (runs.length >= mostRunsPerBatch) break;
    const occurrences = readable(schedule);
    if (occurrences === null) {
      moves.push(setAside(schedule));
      unreadable.push(schedule.scheduleId);
      continue;
    }
    const planned = applyOverlap(schedule, occurrences, open.get(schedule.scheduleId) ?? []);
    for (const run of planned.runs) runs.push(run);
    if (planned.cancel.length > 0)
      cancelled.push(...(await cancelReplaced(transaction, schedule, planned.cancel)));
    const nextAt = occurrences.nextMs === null ? null : new Date(occurrences.nextMs);
    moves.push({
      scheduleId: schedule.scheduleId,
      nextAt,
      planAt: nextAt && planAt(nextAt, schedule.overlap),
    });
  }
  if (runs.length > 0) await transaction.query(fireOccurrences, columnsOf(runs));
  await transaction.query(moveOccurrences, {
    scheduleIds: moves.map((move) => move.scheduleId),
    nextAts: moves.map((move) => move.nextAt),
    planAts: moves.map((move) => move.planAt),
  });
  return {
    schedules: moves.length,
    waiting: runs.filter((run) => run.state === "waiting").length,
    cancelled,
    unreadable,
  };
}

/** A row of a newer version, or broken by hand, must not hold up the others. */
function readable(schedule: LockedSchedule): Occurrences | null {
  try {
    return occurrencesOf(schedule);
  } catch {
    return null;
  }
}

const setAside = ({ scheduleId, nextAt, now }: LockedSchedule) => ({
  scheduleId,
  nextAt,
  planAt: new Date(now.getTime() + asideMs),
});

/** Only schedules whose overlap policy looks at open runs are asked for. */
async function openRuns(
  transaction: Queryable,
  locked: readonly LockedSchedule[],
): Promise<Map<string, OpenRun[]>> {
  const open = new Map<string, OpenRun[]>();
  const scheduleIds = locked
    .filter((schedule) => schedule.overlap !== "allow")
    .map((schedule) => schedule.scheduleId);
  if (scheduleIds.length === 0) return open;
  for (const run of await transaction.query(openRunsOfSchedules, { scheduleIds })) {
    open.set(run.scheduleId, [...(open.get(run.scheduleId) ?? []), run]);
  }
  return open;
}

async function cancelReplaced(
  transaction: Queryable,
  schedule: LockedSchedule,
  runIds: readonly string[],
): Promise<readonly string[]> {
  const reason = "overlap: replaced by the next run";
  return cancelOpenRuns(transaction, {
    tenant: schedule.tenant,
    runIds,
    scheduleIds: [],
    runningToo: true,
    reason,
  });
}

function columnsOf(runs: readonly PlannedRun[]) {
  return {
    runIds: runs.map((run) => run.runId),
    tenants: runs.map((run) => run.tenant),
    scheduleIds: runs.map((run) => run.scheduleId),
    versions: runs.map((run) => run.version),
    jobs: runs.map((run) => run.job),
    scheduledAts: runs.map((run) => run.scheduledAt),
    dueAts: runs.map((run) => run.dueAt),
    expiresAts: runs.map((run) => run.expiresAt),
    states: runs.map((run) => run.state),
    reasons: runs.map((run) => run.reason),
    behinds: runs.map((run) => run.behind),
    limitKeys: runs.map((run) => run.limitKeys),
  };
}
