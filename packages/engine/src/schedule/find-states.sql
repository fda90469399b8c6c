-- Reads how named schedules of a tenant stand: their state, and when they fire next.
-- Index: schedules_name.
select s.group_name, s.name, s.state, coalesce(n.fires_at, n.next_at) as "next_at?"
  from unnest(:groups::text[], :names::text[]) as wanted (group_name, name)
  join punctual.schedules s
    on s.tenant = :tenant and s.group_name = wanted.group_name and s.name = wanted.name and s.state <> 'deleted'
  left join punctual.next_occurrences n on n.schedule_id = s.id
