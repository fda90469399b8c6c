// Computes the signature that a secret gives a request in a scope.
import { createHmac } from "node:crypto";
import { sha256 } from "./canonical-request.ts";
import { algorithm, type ClaimedSignature, type Scope } from "./claimed-signature.ts";

const hmac = (key: Buffer | string, content: string): Buffer =>
  createHmac("sha256", key).update(content, "latin1").digest();

/** Good for one day, region and service: what leaks of it is no secret key. */
export const signingKey = (secretAccessKey: string, { date, region, service, terminator }: Scope): Buffer =>
  hmac(hmac(hmac(hmac(`AWS4${secretAccessKey}`, date), region), service), terminator);

/** Sixty-four hexadecimal digits. */
export function computeSignature(
  key: Buffer,
  { scope, signedAt }: Pick<ClaimedSignature, "scope" | "signedAt">,
  canonicalRequest: string,
): string {
  const { date, region, service, terminator } = scope;
  const scopeText = [date, region, service, terminator].join("/");
  const hashed = sha256(Buffer.from(canonicalRequest, "latin1"));
  return hmac(key, [algorithm, signedAt, scopeText, hashed].join("\n")).toString("hex");
}
