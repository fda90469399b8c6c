-- Lists a tenant's API destinations by name, after a cursor.
select name, url, method, connection, rate_limit_per_second, concurrency, timeout_seconds, created_at, updated_at
  from punctual.api_destinations
 where tenant = :tenant
   and (:name?::text is null or name = :name?)
   and (:connection?::text is null or connection = :connection?)
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
