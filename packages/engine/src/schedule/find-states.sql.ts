// Generated from find-states.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads how named schedules of a tenant stand: their state, and when they fire next.
 * Index: schedules_name.
 */
export const findStates: Statement<{
  readonly groups: readonly (string | null)[];
  readonly names: readonly (string | null)[];
  readonly tenant: string;
}, {
  readonly groupName: string;
  readonly name: string;
  readonly state: string;
  readonly nextAt: Date | null;
}> = {
  name: "find-states-356db90a6c1f",
  parameters: ["groups", "names", "tenant"],
  columns: ["groupName", "name", "state", "nextAt"],
  text: `select s.group_name, s.name, s.state, coalesce(n.fires_at, n.next_at) as "next_at?"
  from unnest($1::text[], $2::text[]) as wanted (group_name, name)
  join punctual.schedules s
    on s.tenant = $3 and s.group_name = wanted.group_name and s.name = wanted.name and s.state <> 'deleted'
  left join punctual.next_occurrences n on n.schedule_id = s.id`,
};
