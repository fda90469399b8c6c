-- Owes an endpoint the question whether it wants to be subscribed.
insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, message, token, confirm_url, sent_at, due_at)
select gen_random_uuid(), :tenant, :subscription_id, :message_id, 'confirmation', :message, :token, :confirm_url, c.now, c.now
  from (select punctual.now() as now) c
