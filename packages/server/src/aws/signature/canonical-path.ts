// The path as a client signs it: each segment, already encoded as it is, encoded once more.
import { uriEncode } from "./uri-encode.ts";

/**
 * Clients sign a path without its dot segments and double slashes, and send it with them: the first is how those we know
 * sign, the second how one signs that leaves the path alone. One form where there is nothing to take out.
 */
export const canonicalPaths = (path: string): readonly string[] => [
  ...new Set([normalised(path), path].map(encoded)),
];

const encoded = (path: string): string => path.split("/").map(uriEncode).join("/");

function normalised(path: string): string {
  const kept: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  const end = kept.length > 0 && path.endsWith("/") ? "/" : "";
  return `/${kept.join("/")}${end}`;
}
