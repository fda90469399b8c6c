-- Counts a tenant's redriven dead letters by how their runs stand now; no state for those whose run is gone.
-- A letter that was discarded after all does not count.
-- Index: dead_letters_redriven.
select coalesce(q.state, r.state) as "state?", count(*)::integer as "count!"
  from punctual.dead_letters d
  left join lateral (
       select o.state from punctual.runs o where o.id = d.run_id and o.scheduled_at = d.scheduled_at limit 1) r on true
  left join punctual.queue q on q.run_id = d.run_id
 where d.tenant = :tenant
   and d.redriven_at is not null
   and d.discarded_at is null
   and (:redriven_from_at?::timestamptz is null or d.redriven_at >= :redriven_from_at?)
   and (:redriven_to_at?::timestamptz is null or d.redriven_at <= :redriven_to_at?)
   and (:group_name?::text is null
        or exists (select from punctual.schedules s where s.id = d.schedule_id and s.group_name = :group_name? and s.name = :name?))
   and (:job?::text is null or d.job = :job?)
   and (:reason?::text is null or d.reason = :reason?)
   and (:error_digest?::text is null or punctual.error_digest(d.error) = :error_digest?)
   and (:from_at?::timestamptz is null or d.created_at >= :from_at?)
   and (:to_at?::timestamptz is null or d.created_at <= :to_at?)
 group by 1
