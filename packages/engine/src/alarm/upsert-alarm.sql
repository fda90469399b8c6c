-- Keeps an alarm under its tenant and name; what it watches begins anew as well.
-- Guarantee: one alarm per name; one that punctual.config.ts declares is replaced by nobody else (no row comes back).
insert into punctual.alarms (id, tenant, name, kind, group_name, schedule_name, actions, origin, state, since, told_state, created_at, updated_at)
select :id, :tenant, :name, :kind, :group_name?, :schedule_name?, :actions, :origin, 'ok', c.now, 'ok', c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set kind = excluded.kind, group_name = excluded.group_name, schedule_name = excluded.schedule_name, actions = excluded.actions,
       origin = excluded.origin, updated_at = excluded.updated_at
 where alarms.origin = excluded.origin or excluded.origin = 'code'
returning id, created_at
