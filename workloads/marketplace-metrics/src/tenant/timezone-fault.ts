// Tells whether both the program and the database know a time zone.
import type { Queryable } from "@punctual/database";
import { assertTimezone, TimezoneError } from "@punctual/expression";
import { findTimezone } from "./find-timezone.sql.ts";

/** Null where it is known, else what is wrong with it. */
export async function timezoneFault(queryable: Queryable, timezone: string): Promise<string | null> {
  try {
    assertTimezone(timezone);
  } catch (error) {
    if (error instanceof TimezoneError) return error.message;
    throw error;
  }
  if ((await queryable.query(findTimezone, { timezone })).length > 0) return null;
  return `Expected timezone to be one that the database knows too, got ${timezone}. Use the zone's older name, or update the database's time zone data.`;
}
