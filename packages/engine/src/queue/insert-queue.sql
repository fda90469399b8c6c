-- Makes a queue.
-- Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
insert into punctual.message_queues (id, tenant, name, visibility_seconds, retention_seconds, delay_seconds, wait_seconds,
                                     longest_message_bytes, dead_letter_queue, most_receives, other, tags, created_at, updated_at)
select :id, :tenant, :name, :visibility_seconds::integer, :retention_seconds::integer, :delay_seconds::integer, :wait_seconds::integer,
       :longest_message_bytes::integer, :dead_letter_queue?, :most_receives?::integer, :other::jsonb, :tags::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do nothing
returning id
