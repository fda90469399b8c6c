-- Finds schedules that have never fired and never will: completed, without a run.
select s.group_name || '/' || s.name as "subject!", v.expression as "got!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.tenant = :tenant
   and s.state = 'completed'
   and not exists (select from punctual.runs r where r.schedule_id = s.id)
 order by 1
 limit :limit
