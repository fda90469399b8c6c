// Generated from delete-alarms.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Deletes alarms of an origin by name, or all of it but those named.
 */
export const deleteAlarms: Statement<{
  readonly tenant: string;
  readonly origin: string;
  readonly names: readonly (string | null)[];
  readonly allBut: boolean;
}, {
  readonly name: string;
}> = {
  name: "delete-alarms-5a3b07cd9c00",
  parameters: ["tenant", "origin", "names", "allBut"],
  columns: ["name"],
  text: `delete from punctual.alarms
 where tenant = $1
   and origin = $2
   and (name = any($3::text[])) <> $4
returning name`,
};
