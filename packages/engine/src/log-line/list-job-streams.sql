-- Lists the jobs whose names begin so and that had a run within the last days, by name.
-- Index: runs_by_tenant.
select r.job as "name!", min(r.created_at) as "created_at!"
  from punctual.runs r
 where r.tenant = :tenant
   and r.scheduled_at > (select punctual.now()) - interval '30 days'
   and starts_with(coalesce(r.job, ''), :jobs)
   and (:prefix?::text is null or starts_with(r.job, :prefix?))
   and (:after?::text is null or r.job > :after?)
 group by r.job
 order by r.job
 limit :limit
