// How a request names what it wants: headers, path and query.

export type QueryValue = string | number | boolean | null | undefined;
export type Query = Readonly<Record<string, QueryValue | readonly QueryValue[]>>;

export const headersFor = (token: string | null): Record<string, string> => ({
  accept: "application/json",
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
});

/** `/runs/{id}` with its values in place; nothing in a value can leave its place. Throws TypeError. */
export const fillPath = (path: string, values: Readonly<Record<string, unknown>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_part, name: string) => encodeURIComponent(placeable(name, values[name])));

function placeable(name: string, value: unknown): string {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text === "" || text === "." || text === "..")
    throw new TypeError(
      `Expected ${name} to be a name or an id, got ${JSON.stringify(value)}. Name what is meant.`,
    );
  return text;
}

/** A list is a name given several times; what is absent is left out. */
export function queryText(query: Readonly<Record<string, unknown>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) if (one !== undefined && one !== null) search.append(name, String(one));
  return search.toString();
}
