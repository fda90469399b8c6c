-- Lists a tenant's backfills, newest first, after a cursor. What became of the runs is counted while some may be open.
-- Index: backfills_by_tenant.
select b.id, s.group_name as "group_name?", s.name as "name?", b.from_at, b.to_at, b.state, b.total, b.made, b.skipped,
       coalesce(b.succeeded, l.succeeded, 0) as "succeeded!", case when b.ended_at is null then coalesce(l.open, 0) else 0 end as "open!",
       b.created_at, b.actor
  from punctual.backfills b
  left join punctual.schedules s on s.id = b.schedule_id
  left join lateral (
       select count(*) filter (where r.state = 'succeeded')::integer as succeeded,
              count(*) filter (where r.state = 'waiting')::integer as open
         from punctual.backfill_runs m
         join punctual.runs r on r.id = m.run_id and r.scheduled_at = m.scheduled_at
        where m.backfill_id = b.id
          and b.ended_at is null) l on true
 where b.tenant = :tenant
   and (:id?::uuid is null or b.id = :id?)
   and (:group_name?::text is null or (s.group_name = :group_name? and s.name = :name?))
   and (:state?::text is null or b.state = :state?)
   and (:after_at?::timestamptz is null or (b.created_at, b.id) < (:after_at?, :after_id?::uuid))
 order by b.created_at desc, b.id desc
 limit :limit
