// Generated from confirm-subscription.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Confirms the subscription of a token; one that is confirmed stays so, and guarded if it was.
 */
export const confirmSubscription: Statement<{
  readonly guarded: boolean;
  readonly tenant: string;
  readonly region: string;
  readonly topic: string;
  readonly token: Buffer;
}, {
  readonly id: string;
}> = {
  name: "confirm-subscription-a2aa73f4f987",
  parameters: ["guarded", "tenant", "region", "topic", "token"],
  columns: ["id"],
  text: `update punctual.subscriptions s
   set state = 'confirmed', guarded = s.guarded or $1
  from punctual.topics t
 where t.tenant = $2
   and t.region = $3
   and t.name = $4
   and s.topic_id = t.id
   and s.token = $5
   and s.token_until > (select punctual.now())
returning s.id`,
};
