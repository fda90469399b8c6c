-- Finds a tenant's alarms that nobody is told of: they have no action, and only the log has them.
select a.name as "subject!", format('an alarm of the kind %s without an action', a.kind) as "got!"
  from punctual.alarms a
 where a.tenant = :tenant
   and a.actions = '[]'::jsonb
 order by 1
 limit :limit
