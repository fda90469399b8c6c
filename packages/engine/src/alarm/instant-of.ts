// Reads an instant out of what a query answered: an instant, a local time as UTC, or a date from its first moment on.
const written = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d*)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** Null: it is none. */
export function instantOf(value: unknown): Date | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  const [, date, time = "00:00:00", zone = "Z"] =
    typeof value === "string" ? (written.exec(value) ?? []) : [];
  if (date === undefined) return null;
  const instant = new Date(`${date}T${time}${/^[+-]\d\d$/.test(zone) ? `${zone}:00` : zone}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
