// Generated from postpone-topic-delivery.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lets a message that was not taken wait for so many seconds.
 */
export const postponeTopicDelivery: Statement<{
  readonly seconds: number;
  readonly id: string;
}, {
  readonly id: string;
}> = {
  name: "postpone-topic-delivery-7ba340df5e72",
  parameters: ["seconds", "id"],
  columns: ["id"],
  text: `update punctual.topic_deliveries set due_at = (select punctual.now()) + make_interval(secs => $1) where id = $2 returning id`,
};
