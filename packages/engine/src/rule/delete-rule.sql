-- Deletes a rule without targets.
-- Guarantee: under change-rules.sql nobody gives it targets meanwhile.
delete from punctual.rules r
 where r.tenant = :tenant
   and r.bus = :bus
   and r.name = :name
   and not exists (select from punctual.rule_targets t where t.tenant = r.tenant and t.bus = r.bus and t.rule = r.name)
returning name
