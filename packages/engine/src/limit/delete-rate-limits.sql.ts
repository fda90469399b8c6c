// Generated from delete-rate-limits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes named limits that no living schedule names.
 * Guarantee: under lock-rate-limits, one that a schedule names stays, even if that schedule was written a moment before.
 */
export const deleteRateLimits: Statement<{
  readonly tenant: string;
  readonly names: readonly (string | null)[];
}, {
  readonly name: string;
}> = {
  name: "delete-rate-limits-4078c5b45154",
  parameters: ["tenant", "names"],
  columns: ["name"],
  text: `delete from punctual.named_limits n
 where n.tenant = $1
   and n.name = any($2::text[])
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = n.tenant and s.state <> 'deleted' and v.limit_name = n.name)
returning n.name`,
};
