-- Counts the open dead letters that a filter means, by their reason.
-- Index: dead_letters_by_age.
select d.reason, count(*)::integer as "count!"
  from punctual.dead_letters d
 where d.tenant = :tenant
   and d.redriven_at is null
   and d.discarded_at is null
   and (:ids?::uuid[] is null or d.id = any(:ids?))
   and (:group_name?::text is null
        or exists (select from punctual.schedules s where s.id = d.schedule_id and s.group_name = :group_name? and s.name = :name?))
   and (:job?::text is null or d.job = :job?)
   and (:reason?::text is null or d.reason = :reason?)
   and (:error_digest?::text is null or punctual.error_digest(d.error) = :error_digest?)
   and (:from_at?::timestamptz is null or d.created_at >= :from_at?)
   and (:to_at?::timestamptz is null or d.created_at <= :to_at?)
 group by d.reason
 order by count(*) desc, d.reason
