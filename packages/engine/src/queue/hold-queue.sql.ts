// Generated from hold-queue.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds a queue's row until the transaction ends, so that it cannot be deleted while what names it is written.
 */
export const holdQueue: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly id: string;
}> = {
  name: "hold-queue-3cbfd254c78c",
  parameters: ["tenant", "name"],
  columns: ["id"],
  text: `select id from punctual.message_queues where tenant = $1 and name = $2 for key share`,
};
