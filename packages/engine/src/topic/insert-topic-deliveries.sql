-- Owes a message to every confirmed subscriber of a topic.
-- Guarantee: in the transaction of whoever publishes, so what was published is told even if this node dies now.
insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, subject, message, sent_at, due_at)
select gen_random_uuid(), t.tenant, s.id, :message_id, 'notification', :subject?, :message, c.now, c.now
  from punctual.topics t
  join punctual.subscriptions s on s.topic_id = t.id
 cross join (select punctual.now() as now) c
 where t.tenant = :tenant
   and t.region = :region
   and t.name = :topic
   and s.state = 'confirmed'
returning id
