-- Lists the starts of nodes that have logged, by name, after one.
-- Index: server_log_streams_pkey.
select name, created_at
  from punctual.server_log_streams
 where (:prefix?::text is null or starts_with(name, :prefix?))
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
