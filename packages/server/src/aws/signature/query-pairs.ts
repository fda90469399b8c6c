// The parameters of a query, decoded, and the form in which they are signed.
import { SignatureRefused } from "./signature-fault.ts";
import { uriDecode, uriEncode } from "./uri-encode.ts";

export type QueryPair = readonly [name: string, value: string];

/** In the order of their coming. Throws SignatureRefused where a '%' begins no byte. */
export const queryPairs = (query: string): readonly QueryPair[] =>
  query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const mark = part.indexOf("=");
      return mark < 0 ? [decoded(part), ""] : [decoded(part.slice(0, mark)), decoded(part.slice(mark + 1))];
    });

function decoded(text: string): string {
  const bytes = uriDecode(text);
  if (bytes !== null) return bytes;
  throw new SignatureRefused(
    "malformed",
    "Expected every '%' of the query to begin an encoded byte, got another.",
  );
}

/** By encoded name, then by encoded value; a signature does not sign itself. */
export const canonicalQuery = (pairs: readonly QueryPair[]): string =>
  pairs
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => ({ name: uriEncode(name), value: uriEncode(value) }))
    .sort((a, b) => compare(a.name, b.name) || compare(a.value, b.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join("&");

/** By bytes: a locale would order them otherwise. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
