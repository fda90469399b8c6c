-- Makes a schedule.
-- Guarantee: of two that take one name at the same moment, one row comes back to the first and none to the second; in a group that
-- a workload keeps, none comes back to anyone else.
insert into punctual.schedules (id, tenant, group_name, name, state, origin, version, created_at, updated_at)
select :id, g.tenant, g.name, :name, :state, :origin, 1, c.now, c.now
  from punctual.schedule_groups g, (select punctual.now() as now) c
 where g.tenant = :tenant
   and g.name = :group_name
   and (not g.is_kept or :origin = 'workload')
   for key share of g
on conflict (tenant, group_name, name) where state <> 'deleted' do nothing
returning id
