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
  readonly filter: string | null;
  readonly filterScope: string;
  readonly state: string;
  readonly token: Buffer;
  readonly tokenDays: number;
}, {
  readonly id: string;
  readonly state: string;
  readonly raw: boolean;
  readonly filter: string | null;
  readonly filterScope: string;
  readonly made: boolean;
}> = {
  name: "upsert-subscription-15fb4696f567",
  parameters: ["id", "tenant", "topicId", "protocol", "endpoint", "raw", "filter", "filterScope", "state", "token", "tokenDays"],
  columns: ["id", "state", "raw", "filter", "filterScope", "made"],
  text: `insert into punctual.subscriptions (id, tenant, topic_id, protocol, endpoint, raw, filter, filter_scope, state, token, token_until, created_at)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, c.now + make_interval(days => $11::integer), c.now
  from (select punctual.now() as now) c
on conflict (topic_id, protocol, endpoint) do update
   set token = case subscriptions.state when 'pending' then excluded.token else subscriptions.token end,
       token_until = case subscriptions.state when 'pending' then excluded.token_until else subscriptions.token_until end,
       raw = case subscriptions.state when 'pending' then excluded.raw else subscriptions.raw end,
       filter = case subscriptions.state when 'pending' then excluded.filter else subscriptions.filter end,
       filter_scope = case subscriptions.state when 'pending' then excluded.filter_scope else subscriptions.filter_scope end
returning id, state, raw, filter, filter_scope, id = $1 as "made!"`,
};
