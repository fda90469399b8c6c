// Generated from hold-calendar.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Holds a calendar's row until the transaction ends, so that it cannot be deleted while a schedule that names it is written.
 */
export const holdCalendar: Statement<{
  readonly tenant: string;
  readonly name: string;
}, {
  readonly name: string;
}> = {
  name: "hold-calendar-8789e029e957",
  parameters: ["tenant", "name"],
  columns: ["name"],
  text: `select name from punctual.calendars where tenant = $1 and name = $2 for key share`,
};
