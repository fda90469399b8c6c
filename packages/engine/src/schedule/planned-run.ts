// A row that the planner writes for one occurrence.
import { v7 as uuidv7 } from "uuid";
import { windowOffsetMs } from "../policy/time-window.ts";
import type { LockedSchedule } from "./occurrences-of.ts";

export interface PlannedRun {
  readonly runId: string;
  readonly tenant: string;
  readonly scheduleId: string;
  readonly version: number;
  readonly job: string | null;
  /** Epoch milliseconds, like the others. */
  readonly scheduledMs: number;
  readonly dueMs: number;
  readonly expiresMs: number;
  readonly state: "waiting" | "skipped" | "missed";
  readonly reason: string | null;
  readonly behind: string | null;
  /** An array as PostgreSQL writes it: arrays of arrays cannot be handed over. */
  readonly limitKeys: string;
}

export interface Plan {
  readonly scheduledAt: number;
  /** Where that is another day's; its time window begins there. */
  readonly dueMs?: number;
  readonly state: PlannedRun["state"];
  readonly reason?: string;
  readonly behind?: string | null;
}

export function plannedRun(schedule: LockedSchedule, plan: Plan): PlannedRun {
  const dueMs =
    (plan.dueMs ?? plan.scheduledAt) +
    windowOffsetMs(schedule.scheduleId, plan.scheduledAt, schedule.flexibleWindowMinutes);
  return {
    runId: uuidv7(),
    tenant: schedule.tenant,
    scheduleId: schedule.scheduleId,
    version: schedule.version,
    job: schedule.job,
    scheduledMs: plan.scheduledAt,
    dueMs,
    expiresMs: dueMs + schedule.maxAgeSeconds * 1000,
    state: plan.state,
    reason: plan.reason ?? null,
    behind: plan.behind ?? null,
    limitKeys: schedule.limitKeys,
  };
}
