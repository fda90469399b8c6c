// Generated from insert-confirmation.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Owes an endpoint the question whether it wants to be subscribed.
 */
export const insertConfirmation: Statement<{
  readonly tenant: string;
  readonly subscriptionId: string;
  readonly messageId: string;
  readonly message: string;
  readonly token: string;
  readonly confirmUrl: string;
}, Readonly<Record<never, never>>> = {
  name: "insert-confirmation-7cae15572916",
  parameters: ["tenant", "subscriptionId", "messageId", "message", "token", "confirmUrl"],
  columns: [],
  text: `insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, message, token, confirm_url, sent_at, due_at)
select gen_random_uuid(), $1, $2, $3, 'confirmation', $4, $5, $6, c.now, c.now
  from (select punctual.now() as now) c`,
};
