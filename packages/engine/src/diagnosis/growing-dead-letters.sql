-- Finds schedules and jobs whose open dead letters of the last day outnumber those of the day before.
with recent as materialized (
  select coalesce(s.group_name || '/' || s.name, d.job, 'calls') as subject, d.created_at > punctual.now() - interval '1 day' as today
    from punctual.dead_letters d
    left join punctual.schedules s on s.id = d.schedule_id
   where d.tenant = :tenant
     and d.created_at > punctual.now() - interval '2 days'
     and d.redriven_at is null
     and d.discarded_at is null
)
select subject as "subject!", format('%s open dead letters in the last 24 h, %s in the 24 h before', count(*) filter (where today), count(*) filter (where not today)) as "got!"
  from recent
 group by subject
having count(*) filter (where today) > count(*) filter (where not today)
 order by count(*) desc
 limit :limit
