// Generated from delete-old-dead-letters.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes dead letters whose runs are older than the retention, and gone with their partitions.
 */
export const deleteOldDeadLetters: Statement<{
  readonly before: Date;
}, {
  readonly id: string;
}> = {
  name: "delete-old-dead-letters-3a9cb17e5b6c",
  parameters: ["before"],
  columns: ["id"],
  text: `delete from punctual.dead_letters where scheduled_at < $1 and created_at < $1 returning id`,
};
