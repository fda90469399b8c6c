// Generated from list-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists a tenant's alarms by name, after a cursor; what a query of theirs says is told to nobody.
 */
export const listAlarms: Statement<{
  readonly tenant: string;
  readonly name: string | null;
  readonly state: string | null;
  readonly schedule: string | null;
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly groupName: string | null;
  readonly scheduleName: string | null;
  readonly maxAgeSeconds: number | null;
  readonly actions: unknown;
  readonly origin: string;
  readonly state: string;
  readonly since: Date;
  readonly detail: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "list-alarms-13dfe1d487ab",
  parameters: ["tenant", "name", "state", "schedule", "after", "limit"],
  columns: ["id", "name", "kind", "groupName", "scheduleName", "maxAgeSeconds", "actions", "origin", "state", "since", "detail", "createdAt", "updatedAt"],
  text: `select id, name, kind, group_name, schedule_name, max_age_seconds, actions, origin, state, since, detail, created_at, updated_at
  from punctual.alarms
 where tenant = $1
   and ($2::text is null or name = $2)
   and ($3::text is null or state = $3)
   and ($4::text is null or group_name is null or group_name || '/' || schedule_name = $4)
   and ($5::text is null or name > $5)
 order by name
 limit $6`,
};
