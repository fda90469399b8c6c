// Generated from delete-old-runs.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes ended runs of days that have no partition of their own, a batch at a time.
 */
export const deleteOldRuns: Statement<{
  readonly before: Date;
  readonly limit: string | number;
}, {
  readonly id: string;
}> = {
  name: "delete-old-runs-689bfa2e8adf",
  parameters: ["before", "limit"],
  columns: ["id"],
  text: `with old as materialized (
  select id, scheduled_at from punctual.runs_other
   where scheduled_at < $1 and ended_at < $1
   limit $2
), noted as (
  delete from punctual.attempts_other a using old where a.run_id = old.id
), failed as (
  delete from punctual.failed_items_other f using old where f.run_id = old.id
), logged as (
  delete from punctual.run_log_other l using old where l.run_id = old.id
)
delete from punctual.runs_other r using old where r.id = old.id and r.scheduled_at = old.scheduled_at
returning r.id`,
};
