-- Finds the schedules of a tenant that fire soonest, with what they say.
-- The planner looks at a schedule up to a second before it fires, and where a calendar is asked earlier still: whoever is planned
-- within a second of the last that is asked for is looked at too, so that none is missed which fires sooner.
-- Index: next_occurrences_plan_at, so that the others, however many, are not read.
with horizon as materialized (
  select n.plan_at + interval '1 second' as at
    from punctual.next_occurrences n
    join punctual.schedules s on s.id = n.schedule_id
   where s.tenant = :tenant
     and n.plan_at <= :until
     and n.fires_at is null
   order by n.plan_at
  offset :limit::bigint - 1
   limit 1
)
select s.tenant, s.group_name, s.name, n.next_at, n.fires_at, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.dst_gap, v.dst_overlap,
       v.calendar_name, v.on_excluded
  from punctual.next_occurrences n
  join punctual.schedules s on s.id = n.schedule_id
  join punctual.schedule_versions v on v.schedule_id = n.schedule_id and v.version = n.version
 where s.tenant = :tenant
   and n.plan_at <= least(:until, (select at from horizon))
   and coalesce(n.fires_at, n.next_at) <= :until
 order by coalesce(n.fires_at, n.next_at), s.group_name, s.name
 limit :limit
