// The date on the wall of a time zone at an instant.

const formats = new Map<string, Intl.DateTimeFormat | null>();
/** Letter case is free in a zone's name: without a bound, spellings of it could fill the memory. */
const mostFormats = 1_000;

/** As `2026-11-25`; null for a time zone that this process does not know. */
export function localDate(at: Date, timezone: string): string | null {
  const parts = new Map(
    formatOf(timezone)
      ?.formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year, month, day } = Object.fromEntries(parts);
  return year === undefined ? null : `${year.padStart(4, "0")}-${month}-${day}`;
}

/** So many calendar days later, or earlier for a negative number. */
export function laterDate(date: string | null, days: number): string | null {
  if (date === null) return null;
  const at = new Date(Date.parse(date));
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, -"T00:00:00.000Z".length);
}

function formatOf(timezone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const made = makeFormat(timezone);
  if (formats.size >= mostFormats) formats.clear();
  formats.set(timezone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  } catch {
    return null;
  }
}
