// Generated from end-target-schedules.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes the schedules of targets that a rule has no more.
 * Guarantee: an event that is given to them at this moment has its runs before, or none (insert-event-runs.sql): the rows are held
 * first, since a change of their state alone would pass by who only keeps them from being deleted.
 */
export const endTargetSchedules: Statement<{
  readonly ids: readonly (string | null)[];
}, {
  readonly id: string;
}> = {
  name: "end-target-schedules-15e962a07aa4",
  parameters: ["ids"],
  columns: ["id"],
  text: `with held as materialized (
  select id from punctual.schedules where id = any($1::uuid[]) order by id for update
)
update punctual.schedules s set state = 'deleted', updated_at = (select punctual.now()) from held h where s.id = h.id returning s.id`,
};
