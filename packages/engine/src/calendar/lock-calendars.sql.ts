// Generated from lock-calendars.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads calendars of an origin, by name or all but those named, and keeps others from writing them and from naming them.
 */
export const lockCalendars: Statement<{
  readonly tenant: string;
  readonly origin: string | null;
  readonly names: readonly (string | null)[];
  readonly allBut: boolean;
}, {
  readonly name: string;
  readonly origin: string;
}> = {
  name: "lock-calendars-9f9ad04cb119",
  parameters: ["tenant", "origin", "names", "allBut"],
  columns: ["name", "origin"],
  text: `select name, origin
  from punctual.calendars
 where tenant = $1
   and ($2::text is null or origin = $2)
   and (name = any($3::text[])) <> $4
 order by name
   for update`,
};
