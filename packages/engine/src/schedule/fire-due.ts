// Turns the occurrences of locked schedules into runs and moves the schedules on, in the caller's transaction.
import type { Queryable } from "@punctual/database";
import { readRules } from "../calendar/read-rules.ts";
import { cancelOpenRuns } from "../run/cancel-open-runs.ts";
import type { OpenRun } from "./apply-overlap.ts";
import { fireOccurrences } from "./fire-occurrences.sql.ts";
import { moveSchedules } from "./move-schedules.ts";
import type { LockedSchedule } from "./occurrences-of.ts";
import { openRunsOfSchedules } from "./open-runs-of-schedules.sql.ts";
import { planLocked, type Replaced } from "./plan-locked.ts";
import { runColumns } from "./run-columns.ts";

export interface Fired {
  /** Schedules that were moved on. */
  readonly schedules: number;
  /** Runs that wait for a dispatcher now. */
  readonly waiting: number;
  readonly cancelled: readonly string[];
  /** Schedules whose definition this version cannot read; they were set aside, and the rest of the batch went on. */
  readonly unreadable: readonly string[];
}

export async function fireDue(transaction: Queryable, locked: readonly LockedSchedule[]): Promise<Fired> {
  if (locked.length === 0) return { schedules: 0, waiting: 0, cancelled: [], unreadable: [] };
  const { runs, moves, replaced, unreadable } = planLocked(locked, {
    open: await openRuns(transaction, locked),
    ruleOf: await readRules(transaction, locked),
  });
  const cancelled: string[] = [];
  for (const one of replaced) cancelled.push(...(await cancelReplaced(transaction, one)));
  if (runs.length > 0) await transaction.query(fireOccurrences, runColumns(runs));
  await moveSchedules(transaction, moves);
  const waiting = runs.reduce((count, run) => (run.state === "waiting" ? count + 1 : count), 0);
  return { schedules: moves.length, waiting, cancelled, unreadable };
}

/** Only schedules whose overlap policy looks at open runs are asked for. */
async function openRuns(
  transaction: Queryable,
  locked: readonly LockedSchedule[],
): Promise<ReadonlyMap<string, readonly OpenRun[]>> {
  const open = new Map<string, OpenRun[]>();
  const scheduleIds = locked
    .filter((schedule) => schedule.overlap !== "allow")
    .map((schedule) => schedule.scheduleId);
  if (scheduleIds.length === 0) return open;
  for (const run of await transaction.query(openRunsOfSchedules, { scheduleIds })) {
    const others = open.get(run.scheduleId);
    if (others === undefined) open.set(run.scheduleId, [run]);
    else others.push(run);
  }
  return open;
}

const cancelReplaced = (transaction: Queryable, { tenant, runIds }: Replaced): Promise<readonly string[]> => {
  const reason = "overlap: replaced by the next run";
  return cancelOpenRuns(transaction, { tenant, runIds, scheduleIds: [], runningToo: true, reason });
};
