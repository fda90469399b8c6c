-- Deletes an API destination that no living schedule names; targets of rules keep it only where asked.
-- Guarantee: under lock-api-destination, one that a schedule names stays, even if that schedule was written a moment before.
delete from punctual.api_destinations d
 where d.tenant = :tenant
   and d.name = :name
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = d.tenant and s.state <> 'deleted' and not (:without_rules::boolean and s.origin = 'rule')
            and v.target ->> 'kind' = 'api-destination' and v.target ->> 'name' = d.name)
returning name
