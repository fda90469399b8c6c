// Generated from upsert-subscription.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Subscribes an endpoint to a topic, or lets the one that is there stay, if it is not confirmed yet with another token and told as
 * is wanted now.
 * Guarantee: an endpoint is subscribed once; one that is confirmed stays confirmed, and told as it is.
 */
export const upsertSubscription: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly topicId: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly raw: boolean;
  readonly token: Buffer;
  readonly tokenDays: number;
}, {
  readonly id: string;
  readonly state: string;
  readonly raw: boolean;
  readonly made: boolean;
}> = {
  name: "upsert-subscription-f5139f6981e9",
  parameters: ["id", "tenant", "topicId", "protocol", "endpoint", "raw", "token", "tokenDays"],
  columns: ["id", "state", "raw", "made"],
  text: `insert into punctual.subscriptions (id, tenant, topic_id, protocol, endpoint, raw, state, token, token_until, created_at)
select $1, $2, $3, $4, $5, $6, 'pending', $7, c.now + make_interval(days => $8::integer), c.now
  from (select punctual.now() as now) c
on conflict (topic_id, protocol, endpoint) do update
   set token = case subscriptions.state when 'pending' then excluded.token else subscriptions.token end,
       token_until = case subscriptions.state when 'pending' then excluded.token_until else subscriptions.token_until end,
       raw = case subscriptions.state when 'pending' then excluded.raw else subscriptions.raw end
returning id, state, raw, id = $1 as "made!"`,
};
