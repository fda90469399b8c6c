// One end of a range as callers write it: a calendar date, or an instant that a tenant's clock turns into one.
import { calendarDate, dateIn } from "@punctual/jobs";
import { z } from "zod";

const instant =
  /^(\d{4}-\d{2}-\d{2})[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;

const isDate = (text: string): boolean => calendarDate.safeParse(text).success;

/** Date.parse takes 30 February for 2 March. */
const isDayOrInstant = (text: string): boolean => isDate(instant.exec(text)?.[1] ?? text);

const expected =
  "Expected a date that exists, such as 2026-03-01, or an instant, such as 2026-03-01T02:00:00Z, got something else.";

export const dayOrInstant = z.string(expected).max(40, expected).refine(isDayOrInstant, expected);

/** `YYYY-MM-DD` there. */
export function dayIn(text: string, timezone: string): string {
  return isDate(text) ? text : dateIn(new Date(text.toUpperCase().replace(" ", "T")), timezone);
}
