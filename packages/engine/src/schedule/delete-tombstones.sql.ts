// Generated from delete-tombstones.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets deleted schedules of which no run is left to be named.
 */
export const deleteTombstones: Statement<{
  readonly before: Date;
}, {
  readonly id: string;
}> = {
  name: "delete-tombstones-902557de380b",
  parameters: ["before"],
  columns: ["id"],
  text: `delete from punctual.schedules s
 where s.state = 'deleted'
   and s.updated_at < $1
   and not exists (select from punctual.runs r where r.schedule_id = s.id)
returning s.id`,
};
