-- Owes a message to every confirmed subscriber of a topic that is not left out, in the words for its protocol where there are some.
-- Guarantee: in the transaction of whoever publishes, so what was published is told even if this node dies now.
insert into punctual.topic_deliveries (id, tenant, subscription_id, message_id, kind, subject, message, attributes, sent_at, due_at)
select gen_random_uuid(), t.tenant, s.id, :message_id, 'notification', :subject?, coalesce(:messages::jsonb ->> s.protocol, :message), :attributes::jsonb, c.now, c.now
  from punctual.topics t
  join punctual.subscriptions s on s.topic_id = t.id
 cross join (select punctual.now() as now) c
 where t.tenant = :tenant
   and t.region = :region
   and t.name = :topic
   and s.state = 'confirmed'
   and s.id <> all(:unwanted::uuid[])
returning id
