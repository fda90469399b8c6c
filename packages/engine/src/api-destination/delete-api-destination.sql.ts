// Generated from delete-api-destination.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes an API destination that no living schedule names; targets of rules keep it only where asked.
 * Guarantee: under lock-api-destination, one that a schedule names stays, even if that schedule was written a moment before.
 */
export const deleteApiDestination: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly withoutRules: boolean;
}, {
  readonly name: string;
}> = {
  name: "delete-api-destination-164fba895831",
  parameters: ["tenant", "name", "withoutRules"],
  columns: ["name"],
  text: `delete from punctual.api_destinations d
 where d.tenant = $1
   and d.name = $2
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = d.tenant and s.state <> 'deleted' and not ($3::boolean and s.origin = 'rule')
            and v.target ->> 'kind' = 'api-destination' and v.target ->> 'name' = d.name)
returning name`,
};
