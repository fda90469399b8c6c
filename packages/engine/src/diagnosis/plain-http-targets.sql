-- Finds living schedules of a tenant whose target is called in the open, loopback aside.
select s.group_name || '/' || s.name as "subject!", split_part(v.target ->> 'url', '?', 1) as "got!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.tenant = :tenant
   and s.state <> 'deleted'
   and v.target ->> 'url' ilike 'http://%'
   and v.target ->> 'url' !~* '^http://(localhost|127\.[0-9.]+|\[::1\])([:/?#]|$)'
 order by 1
 limit :limit
