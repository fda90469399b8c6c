// Generated from take-topic-deliveries.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Takes messages that are due, for this node to tell: of every tenant that has some its first, then of each its second.
 * Guarantee: one node at a time tells; if it dies, another does after the lease. A message is told at least once. Whatever one
 * tenant is owed, or its endpoints do not take, a batch has room for the others among the thousand that are due the longest.
 * Index: topic_deliveries_due.
 */
export const takeTopicDeliveries: Statement<{
  readonly limit: string | number;
  readonly leaseSeconds: number;
}, {
  readonly id: string;
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly messageId: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly message: string;
  readonly attributes: unknown;
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
  name: "take-topic-deliveries-bae8e20f1710",
  parameters: ["limit", "leaseSeconds"],
  columns: ["id", "tenant", "subscriptionId", "messageId", "kind", "subject", "message", "attributes", "token", "confirmUrl", "sentAt", "attempts", "protocol", "endpoint", "raw", "address", "topic", "said"],
  text: `with due as materialized (
  select id, tenant, due_at from punctual.topic_deliveries where due_at <= (select punctual.now()) order by due_at limit 1000
), placed as materialized (
  select id, due_at, row_number() over (partition by tenant order by due_at) as place from due
), chosen as materialized (
  select id from placed order by place, due_at limit $1
), held as materialized (
  select id
    from punctual.topic_deliveries
   where id = any(array(select id from chosen))
     and due_at <= (select punctual.now())
     for update skip locked
)
update punctual.topic_deliveries d
   set due_at = c.now + make_interval(secs => $2),
       attempts = d.attempts + 1
  from punctual.subscriptions s, punctual.topics t, (select punctual.now() as now) c
 where d.id = any(array(select id from held))
   and s.id = d.subscription_id
   and t.id = s.topic_id
returning d.id, d.tenant, d.subscription_id, d.message_id, d.kind, d.subject as "subject?", d.message, d.attributes, d.token as "token?", d.confirm_url as "confirm_url?", d.sent_at, d.attempts,
          s.protocol, s.endpoint, s.raw, t.address, t.name as topic, t.said`,
};
