// Makes sure that the calendar which a schedule names exists, and goes on existing until the schedule is written.
import type { Queryable } from "@punctual/database";
import { unknownCalendar } from "./calendar.ts";
import { holdCalendar as holdCalendarStatement } from "./hold-calendar.sql.ts";

/** Inside the transaction that writes the schedule. Throws Problem `unknown-calendar` with field `calendar`. */
export async function holdCalendar(transaction: Queryable, tenant: string, name: string): Promise<void> {
  const [held] = await transaction.query(holdCalendarStatement, { tenant, name });
  if (held === undefined) throw unknownCalendar(name);
}
