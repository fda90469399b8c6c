-- Deletes an event bus without rules.
-- Guarantee: under change-rules.sql nobody makes a rule meanwhile.
delete from punctual.event_buses b
 where b.tenant = :tenant
   and b.name = :name
   and not exists (select from punctual.rules r where r.tenant = b.tenant and r.bus = b.name)
returning name
