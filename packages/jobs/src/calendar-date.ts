// Calendar dates: `YYYY-MM-DD` that exists, and the date that a moment has in a time zone.
import { assertTimezone } from "@punctual/expression";
import { z } from "zod";
import { fieldPath } from "./input/field-path.ts";

const expected = ({ path }: { readonly path?: PropertyKey[] | undefined }): string =>
  `Expected ${fieldPath(path ?? []) || "the date"} to be a date that exists, such as 2026-03-01, got something else.`;

/** PostgreSQL knows no year 0. */
export const calendarDate = z.iso
  .date({ error: expected })
  .refine((date) => !date.startsWith("0000"), { error: expected });

const formats = new Map<string, Intl.DateTimeFormat>();

/** `YYYY-MM-DD` of the moment there. Throws TimezoneError for an unknown zone. */
export function dateIn(instant: Date, timezone: string): string {
  const parts = new Map(
    formatOf(timezone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: "year" | "month" | "day", digits: number): string =>
    (parts.get(name) ?? "").padStart(digits, "0");
  return `${part("year", 4)}-${part("month", 2)}-${part("day", 2)}`;
}

/** Kept, since making one takes far longer than using it; there are only so many zones. */
function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  assertTimezone(timezone);
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: timezone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timezone, format);
  return format;
}
