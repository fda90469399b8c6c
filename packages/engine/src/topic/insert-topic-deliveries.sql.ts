// Generated from insert-topic-deliveries.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Owes a message to every confirmed subscriber of a topic that is not left out, in the words for its protocol where there are some.
 * Guarantee: in the transaction of whoever publishes, so what was published is told even if this node dies now.
 */
export const insertTopicDeliveries: Statement<{
  readonly messageId: string;
  readonly subject: string | null;
  readonly messages: string;
  readonly message: string;
  readonly attributes: string;
  readonly tenant: string;
  readonly region: string;
  readonly topic: string;
  readonly unwanted: readonly (string | null)[];
}, {
  readonly id: string;
}> = {
  name: "insert-topic-deliveries-8bdff851a0b0",
  parameters: ["messageId", "subject", "messages", "message", "attributes", "tenant", "region", "topic", "unwanted"],
  columns: ["id"],
  text: `insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, subject, message, attributes, sent_at, due_at)
select gen_random_uuid(), t.tenant, s.id, $1, 'notification', $2, coalesce($3::jsonb ->> s.protocol, $4), $5::jsonb, c.now, c.now
  from punctual.topics t
  join punctual.subscriptions s on s.topic_id = t.id
 cross join (select punctual.now() as now) c
 where t.tenant = $6
   and t.region = $7
   and t.name = $8
   and s.state = 'confirmed'
   and s.id <> all($9::uuid[])
returning id`,
};
