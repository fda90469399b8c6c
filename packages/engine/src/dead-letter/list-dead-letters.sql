-- Lists a tenant's dead letters, newest first, after a cursor, each with how its run stands now; discarded ones only where they
-- are asked for.
-- Index: dead_letters_by_tenant.
with page as materialized (
  select d.id, d.run_id, d.scheduled_at, s.group_name, s.name, d.job, d.reason, d.error, d.created_at, d.redriven_at, d.discarded_at
    from punctual.dead_letters d
    left join punctual.schedules s on s.id = d.schedule_id
   where d.tenant = :tenant
     and (:id?::uuid is null or d.id = :id?)
     and (:ids?::uuid[] is null or d.id = any(:ids?))
     and (:group_name?::text is null or (s.group_name = :group_name? and s.name = :name?))
     and (:job?::text is null or d.job = :job?)
     and (:reason?::text is null or d.reason = :reason?)
     and (:error_digest?::text is null or punctual.error_digest(d.error) = :error_digest?)
     and (:from_at?::timestamptz is null or d.created_at >= :from_at?)
     and (:to_at?::timestamptz is null or d.created_at <= :to_at?)
     and (:redriven_from_at?::timestamptz is null or d.redriven_at >= :redriven_from_at?)
     and (:redriven_to_at?::timestamptz is null or d.redriven_at <= :redriven_to_at?)
     and case :state?::text
           when 'open' then d.redriven_at is null and d.discarded_at is null
           when 'redriven' then d.redriven_at is not null and d.discarded_at is null
           when 'discarded' then d.discarded_at is not null
           else d.discarded_at is null or :id?::uuid is not null
         end
     and (:after_at?::timestamptz is null or (d.created_at, d.id) < (:after_at?, :after_id?::uuid))
   order by d.created_at desc, d.id desc
   limit :limit
)
select p.id, p.run_id, p.group_name as "group_name?", p.name as "name?", p.job, p.reason, p.error, p.created_at, p.redriven_at,
       p.discarded_at, coalesce(q.state, r.state) as "run_state?"
  from page p
  left join lateral (
       select o.state from punctual.runs o where o.id = p.run_id and o.scheduled_at = p.scheduled_at limit 1) r on true
  left join punctual.queue q on q.run_id = p.run_id
 order by p.created_at desc, p.id desc
