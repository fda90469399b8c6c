-- Reads which of the given jobs a living schedule of the tenant has as its target.
select v.target ->> 'job' as "job!", s.group_name || '/' || s.name as "schedule!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.tenant = :tenant
   and s.state <> 'deleted'
   and v.target ->> 'job' = any(:jobs::text[])
 limit 1
