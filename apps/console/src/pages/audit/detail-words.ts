// The detail of an entry of the audit, as names and values in a line.

/** Null where there is nothing that says anything. */
export function detailWords(detail: unknown): string | null {
  if (typeof detail !== "object" || detail === null) return detail === null ? null : String(detail);
  const said = Object.entries(detail).filter(([, value]) => value !== null && value !== undefined);
  if (said.length === 0) return null;
  return said.map(([name, value]) => `${name}: ${valueWords(value)}`).join(" · ");
}

const valueWords = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value) : String(value);
