-- Deletes named limits that no living schedule names.
-- Guarantee: under lock-rate-limits, one that a schedule names stays, even if that schedule was written a moment before.
delete from punctual.named_limits n
 where n.tenant = :tenant
   and n.name = any(:names::text[])
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = n.tenant and s.state <> 'deleted' and v.limit_name = n.name)
returning n.name
