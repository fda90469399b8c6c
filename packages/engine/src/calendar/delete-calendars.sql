-- Deletes calendars that no living schedule names.
-- Guarantee: under lock-calendars, one that a schedule names stays, even if that schedule was written a moment before.
-- Index: schedule_versions_calendar.
delete from punctual.calendars c
 where c.tenant = :tenant
   and c.name = any(:names::text[])
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = c.tenant and s.state <> 'deleted' and v.calendar_name = c.name)
returning c.name
