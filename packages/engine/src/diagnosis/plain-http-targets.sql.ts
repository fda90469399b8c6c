// Generated from plain-http-targets.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Finds living schedules of a tenant whose target is called in the open, loopback aside.
 */
export const plainHttpTargets: Statement<{
  readonly tenant: string;
  readonly limit: string | number;
}, {
  readonly subject: string;
  readonly got: string;
}> = {
  name: "plain-http-targets-1eda6159b40a",
  parameters: ["tenant", "limit"],
  columns: ["subject", "got"],
  text: `select s.group_name || '/' || s.name as "subject!", split_part(v.target ->> 'url', '?', 1) as "got!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 where s.tenant = $1
   and s.state <> 'deleted'
   and v.target ->> 'url' ilike 'http://%'
   and v.target ->> 'url' !~* '^http://(localhost|127\\.[0-9.]+|\\[::1\\])([:/?#]|$)'
 order by 1
 limit $2`,
};
