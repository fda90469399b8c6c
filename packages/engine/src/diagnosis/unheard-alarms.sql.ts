// Generated from unheard-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds a tenant's alarms that nobody is told of: they have no action, and only the log has them.
 */
export const unheardAlarms: Statement<{
  readonly tenant: string;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "unheard-alarms-9baa19ef2ec7",
  parameters: ["tenant", "limit"],
  columns: ["subject", "got"],
  text: `select a.name as "subject!", format('an alarm of the kind %s without an action', a.kind) as "got!"
  from punctual.alarms a
 where a.tenant = $1
   and a.actions = '[]'::jsonb
 order by 1
 limit $2`,
};
