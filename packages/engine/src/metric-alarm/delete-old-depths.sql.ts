// Generated from delete-old-depths.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes what was noted of queues more than fifteen days ago, as long as such numbers are kept.
 * Index: queue_depths_minute.
 */
export const deleteOldDepths: Statement<null, Readonly<Record<never, never>>> = {
  name: "delete-old-depths-72a9c10f4b4e",
  parameters: [],
  columns: [],
  text: `delete from punctual.queue_depths where minute < (select punctual.now()) - interval '15 days'`,
};
