// Generated from open-runs-of-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads the open runs of the given schedules, for the overlap policy; those of a backfill are no part of its rhythm.
 * Index: queue_schedule.
 */
export const openRunsOfSchedules: Statement<{
  readonly scheduleIds: readonly (string | null)[];
}, {
  readonly scheduleId: string;
  readonly runId: string;
  readonly state: string;
  readonly behind: string | null;
}> = {
  name: "open-runs-of-schedules-fe8006a94d7a",
  parameters: ["scheduleIds"],
  columns: ["scheduleId", "runId", "state", "behind"],
  text: `select schedule_id as "schedule_id!", run_id, state, behind
  from punctual.queue
 where schedule_id = any($1::uuid[])
   and backfill_id is null
 order by scheduled_at`,
};
