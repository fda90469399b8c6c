// Generated from insert-topic-deliveries.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Owes a message to every confirmed subscriber of a topic.
 * Guarantee: in the transaction of whoever publishes, so what was published is told even if this node dies now.
 */
export const insertTopicDeliveries: Statement<{
  readonly messageId: string;
  readonly subject: string | null;
  readonly message: string;
  readonly tenant: string;
  readonly region: string;
  readonly topic: string;
}, {
  readonly id: string;
}> = {
  name: "insert-topic-deliveries-eb55385c4458",
  parameters: ["messageId", "subject", "message", "tenant", "region", "topic"],
  columns: ["id"],
  text: `insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, subject, message, sent_at, due_at)
select gen_random_uuid(), t.tenant, s.id, $1, 'notification', $2, $3, c.now, c.now
  from punctual.topics t
  join punctual.subscriptions s on s.topic_id = t.id
 cross join (select punctual.now() as now) c
 where t.tenant = $4
   and t.region = $5
   and t.name = $6
   and s.state = 'confirmed'
returning id`,
};
