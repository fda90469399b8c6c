-- Keeps an alarm under its tenant and name; what it watches begins anew as well.
-- Guarantee: one alarm per name; one that punctual.config.ts declares is replaced by nobody else (no row comes back). What was
-- measured is forgotten as soon as something else is watched.
insert into punctual.alarms (id, tenant, name, kind, group_name, schedule_name, max_age_seconds, freshness_sql, actions, origin, state, since,
                             told_state, created_at, updated_at)
select :id, :tenant, :name, :kind, :group_name?, :schedule_name?, :max_age_seconds?, :freshness_sql?, :actions, :origin, 'ok', c.now, 'ok', c.now,
       c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set kind = excluded.kind, group_name = excluded.group_name, schedule_name = excluded.schedule_name,
       max_age_seconds = excluded.max_age_seconds, freshness_sql = excluded.freshness_sql, actions = excluded.actions, origin = excluded.origin,
       updated_at = excluded.updated_at,
       (fresh_at, freshness_error, measured_at, measuring_until) = (
         select kept.fresh_at, kept.freshness_error, kept.measured_at, kept.measuring_until
           from (values (alarms.fresh_at, alarms.freshness_error, alarms.measured_at, alarms.measuring_until))
                as kept (fresh_at, freshness_error, measured_at, measuring_until)
          where (alarms.kind, alarms.group_name, alarms.schedule_name, alarms.freshness_sql)
                is not distinct from (excluded.kind, excluded.group_name, excluded.schedule_name, excluded.freshness_sql))
 where alarms.origin = excluded.origin or excluded.origin = 'code'
returning id, created_at
