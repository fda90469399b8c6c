-- Deletes a tenant's queries of logs but for so many, the oldest first.
-- Index: log_queries_created.
delete from punctual.log_queries
 where tenant = :tenant
   and id in (select id from punctual.log_queries where tenant = :tenant order by created_at desc, id desc offset :most)
