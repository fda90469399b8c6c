-- Forgets moves of a queue beyond the newest.
with old as materialized (
  select id
    from punctual.message_moves
   where tenant = :tenant
     and source = :source
   order by started_at desc, id desc
  offset :most
)
delete from punctual.message_moves m using old o where m.id = o.id returning m.id
