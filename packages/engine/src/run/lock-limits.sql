-- Takes limits, so that whoever begins runs or lets them through under one of them does so one after another.
-- Everybody takes them in the same order.
select l.tenant, l.key
  from punctual.rate_limits l
 where (l.tenant, l.key) in (select * from unnest(:tenants::text[], :keys::text[]))
 order by l.tenant, l.key
   for update
