-- Lists a tenant's queries of logs, the newest first, after one; those of the nodes' own log only for those who see that.
-- Index: log_queries_created.
select id, query, log_groups, created_at
  from punctual.log_queries
 where tenant = :tenant
   and (not of_server or :sees_server::boolean)
   and (:log_group?::text is null or :log_group? = any (log_groups))
   and (:after_at?::timestamptz is null or (created_at, id) < (:after_at?, :after_id?::uuid))
 order by created_at desc, id desc
 limit :limit
