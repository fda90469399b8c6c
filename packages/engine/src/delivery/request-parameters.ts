// Adds a connection's parameters to a request: to its query, and to a body that is a JSON object or none.

type Parameters = Readonly<Record<string, string>>;

/** They win over those of the same name that the URL has; every other byte of it stays. */
export function pathWith(url: URL, parameters: Parameters): string {
  const added = Object.entries(parameters).map((pair) => pair.map(encodeURIComponent).join("="));
  const kept = url.search
    .slice(1)
    .split("&")
    .filter((pair) => !isNamed(pair, parameters));
  const query = (added.length === 0 ? [url.search.slice(1)] : [...kept, ...added])
    .filter((part) => part !== "")
    .join("&");
  return query === "" ? url.pathname : `${url.pathname}?${query}`;
}

const isNamed = (pair: string, parameters: Parameters): boolean =>
  [...new URLSearchParams(pair).keys()].some((name) => Object.hasOwn(parameters, name));

export interface RequestBody {
  /** Null sends none. */
  readonly body: string | null;
  readonly isJson: boolean;
}

/** Methods whose requests begin with no body at all. */
const bare: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/** Leaves every other byte of the body as it was. */
export function bodyWith(parameters: Parameters, given: RequestBody, method: string): RequestBody {
  const added = Object.entries(parameters);
  if (added.length === 0) return given;
  if (given.body === null)
    return bare.has(method) ? given : { body: JSON.stringify(parameters), isJson: true };
  const object = objectIn(given.body);
  if (object === null) return given;
  // A name given twice would mean one thing to one reader and another to the next.
  if (added.some(([name]) => Object.hasOwn(object, name)))
    return { body: JSON.stringify({ ...object, ...parameters }), isJson: true };
  const inside = given.body.slice(0, given.body.lastIndexOf("}"));
  const separator = Object.keys(object).length === 0 ? "" : ",";
  return { body: `${inside}${separator}${JSON.stringify(parameters).slice(1)}`, isJson: true };
}

/** Null for JSON of another kind, and for other text. */
function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
