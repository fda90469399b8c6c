// Generated from lock-queue.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes a queue's row, so that changes of one queue come one after another.
 */
export const lockQueue: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly id: string;
}> = {
  name: "lock-queue-92c485072b78",
  parameters: ["tenant", "name"],
  columns: ["id"],
  text: `select id from punctual.message_queues where tenant = $1 and name = $2 for no key update`,
};
