-- Says of a queue whether a message is visible, which somebody else must be at then, and when the next hidden one will be.
-- Index: messages_visible.
select c.now as "now!", (select min(m.visible_at) from punctual.messages m where m.queue_id = :queue_id and m.visible_at > c.now) as visible_at,
       exists (select from punctual.messages m where m.queue_id = :queue_id and m.visible_at <= c.now) as "has_visible!"
  from (select punctual.now() as now) c
