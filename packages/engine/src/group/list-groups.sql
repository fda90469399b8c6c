-- Lists a tenant's schedule groups by name, after a cursor.
select name, created_at from punctual.schedule_groups
 where tenant = :tenant and (:after?::text is null or name > :after?)
 order by name
 limit :limit
