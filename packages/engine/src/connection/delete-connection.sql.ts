// Generated from delete-connection.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes a connection that no living schedule names.
 * Guarantee: under lock-connection, one that a schedule names stays, even if that schedule was written a moment before.
 */
export const deleteConnection: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "delete-connection-a18ecd56a1fc",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `delete from punctual.connections k
 where k.tenant = $1
   and k.name = $2
   and not exists (
         select from punctual.schedules s
           join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
          where s.tenant = k.tenant and s.state <> 'deleted' and v.target ->> 'connection' = k.name)
returning name`,
};
