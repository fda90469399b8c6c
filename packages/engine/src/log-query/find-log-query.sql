-- Reads a tenant's query of logs with what it found; one of the nodes' own log only for those who see that.
-- Index: log_queries_pkey.
select id, query, log_groups, created_at, found, statistics
  from punctual.log_queries
 where tenant = :tenant
   and id = :id
   and (not of_server or :sees_server::boolean)
