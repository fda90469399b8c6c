// Generated from confirm-subscription.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Confirms the subscription of a token; one that is confirmed stays so.
 */
export const confirmSubscription: Statement<{
  readonly tenant: string;
  readonly region: string;
  readonly topic: string;
  readonly token: Buffer;
}, {
  readonly id: string;
}> = {
  name: "confirm-subscription-93f47327897c",
  parameters: ["tenant", "region", "topic", "token"],
  columns: ["id"],
  text: `update punctual.subscriptions s
   set state = 'confirmed'
  from punctual.topics t
 where t.tenant = $1
   and t.region = $2
   and t.name = $3
   and s.topic_id = t.id
   and s.token = $4
   and s.token_until > (select punctual.now())
returning s.id`,
};
