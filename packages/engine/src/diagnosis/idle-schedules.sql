-- Finds schedules that are enabled and have no next occurrence.
select s.tenant || ': ' || s.group_name || '/' || s.name as "subject!", s.updated_at::text as "got!"
  from punctual.schedules s
 where s.state = 'enabled'
   and not exists (select from punctual.next_occurrences n where n.schedule_id = s.id)
   and s.updated_at < punctual.now() - make_interval(secs => :grace_seconds)
 order by 1
 limit :limit
