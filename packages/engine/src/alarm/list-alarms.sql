-- Lists a tenant's alarms by name, after a cursor; what a query of theirs says is told to nobody.
select id, name, kind, group_name, schedule_name, max_age_seconds, actions, origin, state, since, detail, created_at, updated_at
  from punctual.alarms
 where tenant = :tenant
   and (:name?::text is null or name = :name?)
   and (:state?::text is null or state = :state?)
   and (:schedule?::text is null or group_name is null or group_name || '/' || schedule_name = :schedule?)
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
