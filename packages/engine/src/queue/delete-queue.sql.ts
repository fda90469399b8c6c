// Generated from delete-queue.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a queue with its messages.
 */
export const deleteQueue: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly id: string;
}> = {
  name: "delete-queue-be06955a579c",
  parameters: ["tenant", "name"],
  columns: ["id"],
  text: `delete from punctual.message_queues where tenant = $1 and name = $2 returning id`,
};
