-- Forgets moves of a queue beyond the newest, and those of queues that are gone.
-- Index: message_moves_source.
with old as materialized (
  (select id
     from punctual.message_moves
    where tenant = :tenant
      and source = :source
    order by started_at desc, id desc
   offset :most)
   union all
  select g.id
    from punctual.message_moves g
   where g.tenant = :tenant
     and not exists (select from punctual.message_queues q where q.tenant = g.tenant and q.name = g.source)
)
delete from punctual.message_moves m using old o where m.id = o.id returning m.id
