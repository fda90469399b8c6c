-- Lists a tenant's schedule groups by name, after a cursor; those with a slash hold parts of rules.
select name, created_at from punctual.schedule_groups
 where tenant = :tenant
   and position('/' in name) = 0
   and (:after?::text is null or name > :after?)
   and (:prefix?::text is null or starts_with(name, :prefix?))
 order by name
 limit :limit
