-- Lists a tenant's connections without their secrets.
select name, kind, settings, version, created_at, updated_at
  from punctual.connections
 where tenant = :tenant
   and (:name?::text is null or name = :name?)
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
