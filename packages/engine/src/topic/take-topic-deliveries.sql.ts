// Generated from take-topic-deliveries.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes messages that are due, for this node to tell.
 * Guarantee: one node at a time tells; if it dies, another does after the lease. A message is told at least once.
 * Index: topic_deliveries_due.
 */
export const takeTopicDeliveries: Statement<{
  readonly leaseSeconds: number;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly messageId: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly message: string;
  readonly token: string | null;
  readonly confirmUrl: string | null;
  readonly sentAt: Date;
  readonly attempts: number;
  readonly protocol: string;
  readonly endpoint: string;
  readonly raw: boolean;
  readonly address: string;
  readonly topic: string;
  readonly said: unknown;
}> = {
  name: "take-topic-deliveries-76f1f84f597f",
  parameters: ["leaseSeconds", "limit"],
  columns: ["id", "tenant", "subscriptionId", "messageId", "kind", "subject", "message", "token", "confirmUrl", "sentAt", "attempts", "protocol", "endpoint", "raw", "address", "topic", "said"],
  text: `update punctual.topic_deliveries d
   set due_at = c.now + make_interval(secs => $1),
       attempts = d.attempts + 1
  from punctual.subscriptions s, punctual.topics t, (select punctual.now() as now) c
 where d.id = any(array(
         select id from punctual.topic_deliveries
          where due_at <= (select punctual.now())
          order by due_at
          limit $2
            for update skip locked))
   and s.id = d.subscription_id
   and t.id = s.topic_id
returning d.id, d.tenant, d.subscription_id, d.message_id, d.kind, d.subject as "subject?", d.message, d.token as "token?", d.confirm_url as "confirm_url?", d.sent_at, d.attempts,
          s.protocol, s.endpoint, s.raw, t.address, t.name as topic, t.said`,
};
