-- Deletes the messages of a queue, those under way included.
with purged as (
  delete from punctual.messages where queue_id = :queue_id returning id
)
select count(*)::integer as "purged!" from purged
