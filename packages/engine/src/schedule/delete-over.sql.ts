// Generated from delete-over.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes completed schedules that ask for it, once no run of theirs is open any more.
 * Index: schedules_to_delete, queue_schedule.
 */
export const deleteOver: Statement<null, {
  readonly id: string;
}> = {
  name: "delete-over-cd3580473497",
  parameters: [],
  columns: ["id"],
  text: `update punctual.schedules s
   set state = 'deleted', updated_at = (select punctual.now())
 where s.state = 'completed'
   and s.deleted_when_idle
   and not exists (select from punctual.queue q where q.schedule_id = s.id)
returning s.id`,
};
