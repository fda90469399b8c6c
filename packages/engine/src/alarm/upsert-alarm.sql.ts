// Generated from upsert-alarm.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps an alarm under its tenant and name; what it watches begins anew as well.
 * Guarantee: one alarm per name; one that punctual.config.ts declares is replaced by nobody else (no row comes back).
 */
export const upsertAlarm: Statement<{
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  readonly kind: string;
  readonly groupName: string | null;
  readonly scheduleName: string | null;
  readonly actions: string;
  readonly origin: string;
}, {
  readonly id: string;
  readonly createdAt: Date;
}> = {
  name: "upsert-alarm-a172bf8443b2",
  parameters: ["id", "tenant", "name", "kind", "groupName", "scheduleName", "actions", "origin"],
  columns: ["id", "createdAt"],
  text: `insert into punctual.alarms (id, tenant, name, kind, group_name, schedule_name, actions, origin, state, since, told_state, created_at, updated_at)
select $1, $2, $3, $4, $5, $6, $7, $8, 'ok', c.now, 'ok', c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set kind = excluded.kind, group_name = excluded.group_name, schedule_name = excluded.schedule_name, actions = excluded.actions,
       origin = excluded.origin, updated_at = excluded.updated_at
 where alarms.origin = excluded.origin or excluded.origin = 'code'
returning id, created_at`,
};
