// Generated from insert-schedule.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a schedule.
 * Guarantee: of two that take one name at the same moment, one row comes back to the first and none to the second; in a group that
 * a workload keeps, none comes back to anyone else.
 */
export const insertSchedule: Statement<{
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly origin: string;
  readonly tenant: string;
  readonly groupName: string;
}, {
  readonly id: string;
}> = {
  name: "insert-schedule-f329a17d9c78",
  parameters: ["id", "name", "state", "origin", "tenant", "groupName"],
  columns: ["id"],
  text: `insert into punctual.schedules (id, tenant, group_name, name, state, origin, version, created_at, updated_at)
select $1, g.tenant, g.name, $2, $3, $4, 1, c.now, c.now
  from punctual.schedule_groups g, (select punctual.now() as now) c
 where g.tenant = $5
   and g.name = $6
   and (not g.is_kept or $4 = 'workload')
   for key share of g
on conflict (tenant, group_name, name) where state <> 'deleted' do nothing
returning id`,
};
