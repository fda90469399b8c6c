// Generated from note-told.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes which state of an alarm was told; one that has turned over meanwhile is told again.
 */
export const noteTold: Statement<{
  readonly state: string;
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "note-told-233f7f3330d1",
  parameters: ["state", "id"],
  columns: ["id"],
  text: `update punctual.alarms set told_state = $1, telling_until = null where id = $2 returning id`,
};
