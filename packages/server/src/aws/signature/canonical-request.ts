// The text that is signed in place of a request.
import { hash } from "node:crypto";
import { canonicalPaths } from "./canonical-path.ts";
import { canonicalQuery, queryPairs } from "./query-pairs.ts";
import { splitUrl, valuesOf, type SignedRequest } from "./signed-request.ts";

export const sha256 = (content: Buffer): string => hash("sha256", content, "hex");

/** One text for each form in which clients sign the path. */
export function canonicalRequests(
  request: SignedRequest,
  signedHeaders: readonly string[],
): readonly string[] {
  const { path, query } = splitUrl(request);
  const head = signedHeaders.map((name) => `${name}:${canonicalValue(request, name)}\n`).join("");
  const rest = [canonicalQuery(queryPairs(query)), head, signedHeaders.join(";"), sha256(request.body)];
  return canonicalPaths(path).map((canonicalPath) => [request.method, canonicalPath, ...rest].join("\n"));
}

const canonicalValue = (request: SignedRequest, name: string): string =>
  valuesOf(request, name).map(folded).join(",");

const folded = (value: string): string => value.replaceAll(/[ \t\r\n]+/g, " ").replaceAll(/^ | $/g, "");
