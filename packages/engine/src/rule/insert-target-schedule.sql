-- Makes the schedule of a rule's target. It is paused for good: events alone make runs of it.
insert into punctual.schedules (id, tenant, group_name, name, state, origin, version, created_at, updated_at)
select :id, :tenant, :group_name, :name, 'paused', 'rule', 1, c.now, c.now
  from (select punctual.now() as now) c
