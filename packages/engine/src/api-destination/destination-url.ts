// The URL of an API destination: its path's placeholders, and what a target puts in their places.

const placeholder = "*";
/** Up to the path: a placeholder before it would let a schedule choose the host. */
const origin = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i;

export const placeholdersIn = (url: string): number => url.split(placeholder).length - 1;

/** Completes the sentence "Expected url to …"; null for one that may be kept. */
export function destinationUrlFault(url: string): string | null {
  const [host] = origin.exec(url) ?? [""];
  const [path = ""] = url.slice(host.length).split(/[?#]/);
  if (url.includes("#")) return "have no fragment, which is never sent";
  return placeholdersIn(path) === placeholdersIn(url) ? null : `have ${placeholder} in its path only`;
}

export interface DestinationParts {
  readonly pathParameters: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

/** With every placeholder filled, or why it cannot be: the sentence begins with "Expected". */
export function filledUrl(
  url: string,
  { pathParameters, query }: DestinationParts,
): { readonly url: string } | { readonly fault: string } {
  const fault = parametersFault(url, pathParameters);
  return fault === null ? { url: withQuery(filled(url, pathParameters), query) } : { fault };
}

/** A whole sentence; null where they fit. */
export function parametersFault(url: string, pathParameters: readonly string[]): string | null {
  const count = placeholdersIn(url);
  if (pathParameters.length !== count)
    return `Expected pathParameters to hold one for each ${placeholder} in the API destination's URL (${count}), got ${pathParameters.length}.`;
  if (!pathParameters.every((text) => text.isWellFormed()))
    return "Expected pathParameters to be text, got half a character.";
  return leavesPath(filled(url, pathParameters))
    ? 'Expected pathParameters to leave the path as it is, got "." or ".." as a whole segment.'
    : null;
}

const filled = (url: string, pathParameters: readonly string[]): string =>
  url
    .split(placeholder)
    .map((piece, index) => piece + encodeURIComponent(pathParameters[index] ?? ""))
    .join("");

/** A parser takes `.` and `..` out of a path, with whatever stands before them; encoded slashes stay within their segment. */
function leavesPath(url: string): boolean {
  const [path = ""] = url.replace(origin, "").split("?");
  return path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment));
}

function withQuery(url: string, query: Readonly<Record<string, string>>): string {
  const added = Object.entries(query).map((pair) => pair.map((text) => encodeURIComponent(text)).join("="));
  if (added.length === 0) return url;
  return `${url}${url.includes("?") ? "&" : "?"}${added.join("&")}`;
}
