-- Takes messages that are due, for this node to tell.
-- Guarantee: one node at a time tells; if it dies, another does after the lease. A message is told at least once.
-- Index: topic_deliveries_due.
update punctual.topic_deliveries d
   set due_at = c.now + make_interval(secs => :lease_seconds),
       attempts = d.attempts + 1
  from punctual.subscriptions s, punctual.topics t, (select punctual.now() as now) c
 where d.id = any(array(
         select id from punctual.topic_deliveries
          where due_at <= (select punctual.now())
          order by due_at
          limit :limit
            for update skip locked))
   and s.id = d.subscription_id
   and t.id = s.topic_id
returning d.id, d.tenant, d.subscription_id, d.message_id, d.kind, d.subject as "subject?", d.message, d.token as "token?", d.confirm_url as "confirm_url?", d.sent_at, d.attempts,
          s.protocol, s.endpoint, s.raw, t.address, t.name as topic, t.said
