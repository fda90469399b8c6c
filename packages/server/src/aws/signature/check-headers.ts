// Refuses headers that say something which nobody signed.
import { sha256 } from "./canonical-request.ts";
import { SignatureRefused } from "./signature-fault.ts";
import { headerNames, valuesOf, type SignedRequest } from "./signed-request.ts";

/**
 * What is not signed, whoever carries the request may add or change. `amz-sdk-*` and the like decide nothing and may
 * stay unsigned. Throws SignatureRefused.
 */
export function checkHeaders(request: SignedRequest, signedHeaders: readonly string[]): void {
  for (const name of new Set(["host", ...headerNames(request)]))
    if (mustBeSigned(name) && !signedHeaders.includes(name))
      throw new SignatureRefused(
        "header-unsigned",
        `Expected the header ${name} to be signed, got it unsigned.`,
      );
  for (const name of signedHeaders) {
    const count = valuesOf(request, name).length;
    if (count === 0)
      throw new SignatureRefused("header-absent", `Expected the signed header ${name}, got none.`);
    if (count > 1)
      throw new SignatureRefused(
        "header-repeated",
        `Expected the signed header ${name} once, got it ${count} times.`,
      );
  }
  checkPayload(request);
}

const mustBeSigned = (name: string): boolean =>
  name === "host" || name === "content-type" || name.startsWith("x-amz-");

/** The signature is over the hash that we compute, whatever is sent: that must be the same, and never a word in its place. */
function checkPayload(request: SignedRequest): void {
  const [sent] = valuesOf(request, "x-amz-content-sha256");
  if (sent === undefined || sent === sha256(request.body)) return;
  throw new SignatureRefused(
    "payload",
    "Expected x-amz-content-sha256 to be the SHA-256 of the body, got something else. An unsigned or streamed body is not accepted.",
  );
}
