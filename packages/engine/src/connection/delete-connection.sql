-- Deletes a connection that no living schedule, no API destination and no app names; API destinations keep it only where asked.
-- Guarantee: under lock-connection, one that is named stays, even if it was named a moment before.
delete from punctual.connections k
 where k.tenant = :tenant
   and k.name = :name
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = k.tenant and s.state <> 'deleted' and v.target ->> 'connection' = k.name)
   and (:without_destinations::boolean
        or not exists (select from punctual.api_destinations d where d.tenant = k.tenant and d.connection = k.name))
   and not exists (select from punctual.apps a where a.tenant = k.tenant and a.connection = k.name)
returning name
