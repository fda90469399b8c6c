-- Lists what runs have logged within a span, by time, after a line; or backwards, before it.
-- Of jobs whose names begin so. Left out is what was logged more than two days after its run's time.
-- Indexes: runs_by_tenant, run_log_pkey.
select l.line::text as "id!", l.logged_at as at, l.level, l.message, l.data as "data?", l.run_id, r.job, s.group_name as "group_name?", s.name as "schedule?"
  from punctual.runs r
  join punctual.run_log l on l.run_id = r.id and l.scheduled_at = r.scheduled_at
  left join punctual.schedules s on s.id = r.schedule_id
 where r.tenant = :tenant
   and r.scheduled_at >= :since::timestamptz - interval '2 days'
   and r.scheduled_at < :until::timestamptz + interval '1 day'
   and starts_with(coalesce(r.job, ''), :jobs)
   and r.job is not null
   and (:stream?::text is null or starts_with(r.job, :stream?))
   and l.logged_at >= :since
   and l.logged_at < :until
   and (:after_at?::timestamptz is null
        or case when :backwards::boolean then (l.logged_at, l.line) < (:after_at?, :after_id?::bigint)
                else (l.logged_at, l.line) > (:after_at?, :after_id?::bigint) end)
 order by case when :backwards then l.logged_at end desc, case when :backwards then l.line end desc, l.logged_at, l.line
 limit :limit
