-- Lists a tenant's API destinations after a cursor, or one of them, with what the AWS door shows of them.
select d.id, d.name, d.description, d.url, d.method, d.connection, d.rate_limit_per_second, d.concurrency, d.timeout_seconds,
       d.created_at, d.updated_at, k.id as "connection_id?",
       d.connection is null or k.id is not null and punctual.connection_state(k) = 'authorized' as "is_active!"
  from punctual.api_destinations d
  left join punctual.connections k on k.tenant = d.tenant and k.name = d.connection
 where d.tenant = :tenant
   and (:name?::text is null or d.name = :name?)
   and (:prefix?::text is null or starts_with(d.name, :prefix?))
   and (:connection_id?::uuid is null or k.id = :connection_id?)
   and (:after?::text is null or d.name > :after?)
 order by d.name
 limit :limit
