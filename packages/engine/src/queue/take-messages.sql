-- Receives visible messages of a queue, the longest visible first, and hides them from others for a while.
-- Guarantee: two that receive at the same time get different messages, and neither waits for the other; each receipt is new.
-- No more are under way at a time than :most_under_way.
-- Index: messages_visible.
with clock as materialized (
  select punctual.now() as now
), under_way as materialized (
  select count(*) as messages
    from (select from punctual.messages
           where queue_id = :queue_id
             and visible_at > (select now from clock)
             and receipt is not null
           limit :most_under_way) m
), due as materialized (
  select id
    from punctual.messages
   where queue_id = :queue_id
     and visible_at <= (select now from clock)
     and sent_at > (select now from clock) - make_interval(secs => :retention_seconds)
   order by visible_at
   limit (select least(:most::bigint, :most_under_way - messages) from under_way)
     for update skip locked
), taken as (
  update punctual.messages m
     set visible_at = c.now + make_interval(secs => :visibility_seconds), receive_count = m.receive_count + 1,
         first_received_at = coalesce(m.first_received_at, c.now), receipt = gen_random_uuid()
    from clock c
   where m.id = any(array(select id from due))
  returning m.id, m.body, m.attributes, m.message_group, m.trace, m.sent_at, m.first_received_at, m.receive_count, m.receipt, m.source
)
select id, body, attributes, message_group, trace, sent_at, first_received_at as "first_received_at!", receive_count, receipt as "receipt!", source
  from taken
 order by sent_at, id
