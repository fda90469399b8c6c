// Generated from find-run.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds a run of a tenant by its id, with what decides about it.
 * Index: the primary key of every partition.
 */
export const findRun: Statement<{
  readonly tenant: string;
  readonly id: string;
}, {
  readonly id: string;
  readonly scheduledAt: Date;
  readonly scheduleId: string | null;
  readonly job: string | null;
  readonly state: string;
}> = {
  name: "find-run-8de8810aefd1",
  parameters: ["tenant", "id"],
  columns: ["id", "scheduledAt", "scheduleId", "job", "state"],
  text: `select r.id, r.scheduled_at, r.schedule_id, r.job, coalesce(q.state, r.state) as "state!"
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
 where r.tenant = $1 and r.id = $2`,
};
