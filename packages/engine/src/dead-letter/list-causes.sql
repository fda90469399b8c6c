-- Groups a tenant's open dead letters by what they died of and where, the most frequent first; of one schedule or job, or of all.
-- Index: dead_letters_by_tenant.
select d.reason, d.error, punctual.error_digest(d.error) as "error_digest!", s.group_name as "group_name?", s.name as "name?", d.job,
       count(*)::integer as "count!", min(d.created_at) as "oldest_at!", max(d.created_at) as "newest_at!"
  from punctual.dead_letters d
  left join punctual.schedules s on s.id = d.schedule_id
 where d.tenant = :tenant
   and d.redriven_at is null
   and d.discarded_at is null
   and (:group_name?::text is null or (s.group_name = :group_name? and s.name = :name?))
   and (:job?::text is null or d.job = :job?)
 group by d.reason, d.error, s.group_name, s.name, d.job
 order by count(*) desc, max(d.created_at) desc, d.reason
 limit :limit
