// Reads the signature of a request that carries it in its query: a presigned URL.
import { algorithm, readCredential, readSignedHeaders, type ClaimedSignature } from "./claimed-signature.ts";
import type { QueryPair } from "./query-pairs.ts";
import { SignatureRefused } from "./signature-fault.ts";
import type { SignedRequest } from "./signed-request.ts";

const parameters = [
  "X-Amz-Algorithm",
  "X-Amz-Credential",
  "X-Amz-Date",
  "X-Amz-Expires",
  "X-Amz-SignedHeaders",
  "X-Amz-Signature",
] as const;
const marks = new Set([...parameters, "X-Amz-Security-Token"].map((name) => name.toLowerCase()));
const longestSeconds = 7 * 24 * 3600;

/** However it is spelled: what half looks like a credential must not be overlooked beside a whole one. */
export const looksPresigned = (pairs: readonly QueryPair[]): boolean =>
  pairs.some(([name]) => marks.has(name.toLowerCase()));

/** Throws SignatureRefused. */
export function readPresigned({ method }: SignedRequest, pairs: readonly QueryPair[]): ClaimedSignature {
  if (method !== "GET")
    throw new SignatureRefused(
      "presigned-method",
      `Expected a presigned request to be a GET, got a ${method}. Sign it in the header Authorization.`,
    );
  if (single(pairs, "X-Amz-Algorithm") !== algorithm) throw malformed("X-Amz-Algorithm", algorithm);
  return {
    ...readCredential(single(pairs, "X-Amz-Credential")),
    signedHeaders: readSignedHeaders(single(pairs, "X-Amz-SignedHeaders")),
    signature: single(pairs, "X-Amz-Signature"),
    signedAt: single(pairs, "X-Amz-Date"),
    validSeconds: validSecondsOf(single(pairs, "X-Amz-Expires")),
  };
}

function single(pairs: readonly QueryPair[], name: (typeof parameters)[number]): string {
  const [value, ...more] = pairs.filter(([known]) => known === name).map(([, found]) => found);
  if (value === undefined || value === "" || more.length > 0) throw malformed(name, "there once");
  return value;
}

function validSecondsOf(text: string): number {
  const seconds = /^[0-9]{1,6}$/.test(text) ? Number(text) : 0;
  if (seconds < 1 || seconds > longestSeconds) throw malformed("X-Amz-Expires", `1–${longestSeconds}`);
  return seconds;
}

const malformed = (name: string, wanted: string): SignatureRefused =>
  new SignatureRefused(
    "malformed",
    `Expected the query parameter ${name} to be ${wanted}, got something else.`,
  );
