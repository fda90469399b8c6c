-- Lists a tenant's queues by name, after a cursor, or one of them.
-- Index: message_queues_tenant_name_key.
select id, name, visibility_seconds, retention_seconds, delay_seconds, wait_seconds, longest_message_bytes, dead_letter_queue,
       most_receives, other, tags, created_at, updated_at
  from punctual.message_queues
 where tenant = :tenant
   and (:name?::text is null or name = :name?)
   and (:prefix?::text is null or starts_with(name, :prefix?))
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
