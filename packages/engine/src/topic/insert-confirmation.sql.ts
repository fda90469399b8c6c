// Generated from insert-confirmation.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Owes an endpoint the question whether it wants to be subscribed, in place of a question that it was not told yet: its token
 * would confirm nothing any more.
 * Guarantee: under upsert-subscription.sql, however often it is asked for, an endpoint is owed one question at a time.
 * Index: topic_deliveries_subscription.
 */
export const insertConfirmation: Statement<{
  readonly subscriptionId: string;
  readonly tenant: string;
  readonly messageId: string;
  readonly message: string;
  readonly token: string;
  readonly confirmUrl: string;
}, Readonly<Record<never, never>>> = {
  name: "insert-confirmation-ac65532f567e",
  parameters: ["subscriptionId", "tenant", "messageId", "message", "token", "confirmUrl"],
  columns: [],
  text: `with earlier as (
  delete from punctual.topic_deliveries where subscription_id = $1 and kind = 'confirmation'
)
insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, message, token, confirm_url, sent_at, due_at)
select gen_random_uuid(), $2, $1, $3, 'confirmation', $4, $5, $6, c.now, c.now
  from (select punctual.now() as now) c`,
};
