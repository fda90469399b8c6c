-- Lists a tenant's apps by name, with their jobs, after a cursor.
select a.name, a.url, a.connection, a.timeout_seconds, a.created_at, a.updated_at,
       array(select j.job from punctual.app_jobs j where j.tenant = a.tenant and j.app = a.name order by j.job) as "jobs!"
  from punctual.apps a
 where a.tenant = :tenant
   and (:name?::text is null or a.name = :name?)
   and (:after?::text is null or a.name > :after?)
 order by a.name
 limit :limit
