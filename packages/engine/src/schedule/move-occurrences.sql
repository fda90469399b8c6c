-- Moves planned schedules on to their next occurrence; those that have none are completed, or deleted if they ask for it.
-- Guarantee: the caller holds the rows locked since it read them.
with moved as materialized (
  select *
    from unnest(:schedule_ids::uuid[], :next_ats::timestamptz[], :plan_ats::timestamptz[])
      as m (schedule_id, next_at, plan_at)
), onward as (
  update punctual.next_occurrences n
     set next_at = m.next_at, plan_at = m.plan_at
    from moved m
   where n.schedule_id = m.schedule_id
     and m.next_at is not null
), finished as (
  delete from punctual.next_occurrences n
   using moved m
   where n.schedule_id = m.schedule_id
     and m.next_at is null
  returning n.schedule_id
)
update punctual.schedules s
   set state = case v.after_completion when 'delete' then 'deleted' else 'completed' end, updated_at = (select punctual.now())
  from finished f
  join punctual.schedule_versions v on v.schedule_id = f.schedule_id
 where s.id = f.schedule_id
   and v.version = s.version
   and s.state = 'enabled'
returning s.id
