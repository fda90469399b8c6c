-- Lists a tenant's dead letters, newest first, after a cursor.
-- Index: dead_letters_by_tenant.
select d.id, d.run_id, s.group_name as "group_name?", s.name as "name?", d.reason, d.error, d.created_at, d.redriven_at
  from punctual.dead_letters d
  left join punctual.schedules s on s.id = d.schedule_id
 where d.tenant = :tenant
   and d.discarded_at is null
   and (:id?::uuid is null or d.id = :id?)
   and (:group_name?::text is null or (s.group_name = :group_name? and s.name = :name?))
   and (not :open_only or d.redriven_at is null)
   and (:after_at?::timestamptz is null or (d.created_at, d.id) < (:after_at?, :after_id?::uuid))
 order by d.created_at desc, d.id desc
 limit :limit
