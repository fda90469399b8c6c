-- Lists the first living schedules that name a calendar.
-- Index: schedule_versions_calendar.
select s.group_name, s.name
  from punctual.schedule_versions v
  join punctual.schedules s on s.id = v.schedule_id and s.version = v.version
 where v.calendar_name = :calendar
   and s.tenant = :tenant
   and s.state <> 'deleted'
 order by s.group_name, s.name
 limit :limit
