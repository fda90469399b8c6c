-- Subscribes an endpoint to a topic, or lets the one that is there stay, if it is not confirmed yet with another token and told as
-- is wanted now.
-- Guarantee: an endpoint is subscribed once; one that is confirmed stays confirmed, and told as it is.
insert into punctual.subscriptions (id, tenant, topic_id, protocol, endpoint, raw, filter, filter_scope, state, token, token_until, created_at)
select :id, :tenant, :topic_id, :protocol, :endpoint, :raw, :filter?, :filter_scope, :state, :token, c.now + make_interval(days => :token_days::integer), c.now
  from (select punctual.now() as now) c
on conflict (topic_id, protocol, endpoint) do update
   set token = case subscriptions.state when 'pending' then excluded.token else subscriptions.token end,
       token_until = case subscriptions.state when 'pending' then excluded.token_until else subscriptions.token_until end,
       raw = case subscriptions.state when 'pending' then excluded.raw else subscriptions.raw end,
       filter = case subscriptions.state when 'pending' then excluded.filter else subscriptions.filter end,
       filter_scope = case subscriptions.state when 'pending' then excluded.filter_scope else subscriptions.filter_scope end
returning id, state, raw, filter, filter_scope, id = :id as "made!"
