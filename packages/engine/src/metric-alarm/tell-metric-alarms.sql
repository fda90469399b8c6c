-- Lets alarms over numbers tell of their turns, or keeps them from it.
update punctual.metric_alarms
   set tells = :tells, updated_at = (select punctual.now())
 where tenant = :tenant
   and region = :region
   and name = any(:names::text[])
   and tells <> :tells
returning name
