-- Deletes a connection that no living schedule names.
-- Guarantee: under lock-connection, one that a schedule names stays, even if that schedule was written a moment before.
delete from punctual.connections k
 where k.tenant = :tenant
   and k.name = :name
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = k.tenant and s.state <> 'deleted' and v.target ->> 'connection' = k.name)
returning name
