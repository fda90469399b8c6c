-- Owes an endpoint the question whether it wants to be subscribed, in place of a question that it was not told yet: its token
-- would confirm nothing any more.
-- Guarantee: under upsert-subscription.sql, however often it is asked for, an endpoint is owed one question at a time.
-- Index: topic_deliveries_subscription.
with earlier as (
  delete from punctual.topic_deliveries where subscription_id = :subscription_id and kind = 'confirmation'
)
insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, message, token, confirm_url, sent_at, due_at)
select gen_random_uuid(), :tenant, :subscription_id, :message_id, 'confirmation', :message, :token, :confirm_url, c.now, c.now
  from (select punctual.now() as now) c
