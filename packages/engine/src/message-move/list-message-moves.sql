-- Lists moves of a queue's messages, the newest first, or one of a tenant's by its id.
-- Index: message_moves_source.
select id, source, destination, most_per_second, state, to_move, moved, failure, started_at
  from punctual.message_moves
 where tenant = :tenant
   and (:source?::text is null or source = :source?)
   and (:id?::uuid is null or id = :id?)
 order by started_at desc, id desc
 limit :limit
