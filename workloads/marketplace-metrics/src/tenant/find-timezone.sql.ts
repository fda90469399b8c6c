// Generated from find-timezone.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether the database knows a time zone; it and the program bring their own tz data.
 */
export const findTimezone: Statement<{
  readonly timezone: string;
}, {
  readonly name: string;
}> = {
  name: "find-timezone-0da4c2dd8247",
  parameters: ["timezone"],
  columns: ["name"],
  text: `select name as "name!" from pg_timezone_names where lower(name) = lower($1) limit 1`,
};
