-- Takes the rows of named schedules of a tenant, in the order of ids, as everybody does who takes several.
-- Guarantee: whoever holds them reads the schedules' newest committed versions afterwards, in a statement of its own.
-- Index: schedules_name.
select s.id, s.group_name, s.name, s.state
  from punctual.schedules s
 where s.tenant = :tenant
   and s.state <> 'deleted'
   and (s.group_name, s.name) in (select * from unnest(:groups::text[], :names::text[]))
 order by s.id
   for update
