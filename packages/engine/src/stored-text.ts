// Makes text and JSON fit for PostgreSQL, which takes neither NUL nor half of a surrogate pair.

/** So many characters of an error are kept. */
export const longestError = 4_000;
/** A result beyond this is not kept; its run says so. */
export const largestResultBytes = 1_048_576;

export const storedText = (text: string): string => text.replaceAll("\u0000", "\ufffd").toWellFormed();

export const storedError = (text: string): string =>
  storedText(text.length > longestError ? `${text.slice(0, longestError)}…` : text);

/** JSON text for a jsonb column; null for undefined. What cannot be written as JSON, or is too large, is told instead. */
export function storedJson(value: unknown): string | null {
  if (value === undefined) return null;
  const text = jsonOf(value);
  if (text === null) return JSON.stringify({ omitted: "The result cannot be written as JSON." });
  if (text === undefined) return null;
  const bytes = Buffer.byteLength(text);
  return bytes <= largestResultBytes
    ? text
    : JSON.stringify({ omitted: `The result has ${bytes} bytes; at most ${largestResultBytes} are kept.` });
}

function jsonOf(value: unknown): string | undefined | null {
  try {
    return JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === "string" ? storedText(inner) : storable(inner),
    );
  } catch {
    return null;
  }
}

/** jsonb refuses a NUL in names too. */
function storable(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const names = Object.keys(value);
  return names.every((name) => name === storedText(name))
    ? value
    : Object.fromEntries(Object.entries(value).map(([name, inner]) => [storedText(name), inner]));
}
