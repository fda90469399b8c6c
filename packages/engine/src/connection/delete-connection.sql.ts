// Generated from delete-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a connection that no living schedule, no API destination and no app names; API destinations keep it only where asked.
 * Guarantee: under lock-connection, one that is named stays, even if it was named a moment before.
 */
export const deleteConnection: Statement<{
  readonly tenant: string;
  readonly name: string;
  readonly withoutDestinations: boolean;
}, {
  readonly name: string;
}> = {
  name: "delete-connection-984e4e1e3c16",
  parameters: ["tenant", "name", "withoutDestinations"],
  columns: ["name"],
  text: `delete from punctual.connections k
 where k.tenant = $1
   and k.name = $2
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = k.tenant and s.state <> 'deleted' and v.target ->> 'connection' = k.name)
   and ($3::boolean
        or not exists (select from punctual.api_destinations d where d.tenant = k.tenant and d.connection = k.name))
   and not exists (select from punctual.apps a where a.tenant = k.tenant and a.connection = k.name)
returning name`,
};
