// Generated from delete-topic-delivery.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Forgets a message that was taken, or that was given up.
 */
export const deleteTopicDelivery: Statement<{
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "delete-topic-delivery-8cba21149933",
  parameters: ["id"],
  columns: ["id"],
  text: `delete from punctual.topic_deliveries where id = $1 returning id`,
};
