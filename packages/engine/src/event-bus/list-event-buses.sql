-- Lists a tenant's event buses by name, after a cursor, or one of them.
-- Index: event_buses_pkey.
select name, description, aws, tags, created_at, updated_at
  from punctual.event_buses
 where tenant = :tenant
   and (:name?::text is null or name = :name?)
   and (:prefix?::text is null or starts_with(name, :prefix?))
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
