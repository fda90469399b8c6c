// A signature as a request claims it: whose, when, over which headers, in which scope.
import { SignatureRefused } from "./signature-fault.ts";

export const algorithm = "AWS4-HMAC-SHA256";

export interface Scope {
  /** `YYYYMMDD`. */
  readonly date: string;
  readonly region: string;
  readonly service: string;
  readonly terminator: string;
}

export interface ClaimedSignature {
  readonly accessKeyId: string;
  readonly scope: Scope;
  /** Small letters, in order, each once. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** As sent, such as `20261121T222201Z`. */
  readonly signedAt: string;
  /** Of a presigned URL; null for a request that is signed in its header. */
  readonly validSeconds: number | null;
}

/** Throws SignatureRefused. */
export function readCredential(text: string): Pick<ClaimedSignature, "accessKeyId" | "scope"> {
  const [accessKeyId = "", date = "", region = "", service = "", terminator = "", ...more] = text.split("/");
  if ([accessKeyId, date, region, service, terminator].includes("") || more.length > 0)
    throw new SignatureRefused(
      "malformed",
      "Expected Credential to be key id, date, region, service and aws4_request with '/' between, got another text.",
    );
  return { accessKeyId, scope: { date, region, service, terminator } };
}

/** Throws SignatureRefused: in another order the client would have signed another text than we look at. */
export function readSignedHeaders(text: string): readonly string[] {
  const names = text.split(";");
  const isFit = names.every(
    (name, index) => /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) && (names[index - 1] ?? "") < name,
  );
  if (isFit) return names;
  throw new SignatureRefused(
    "malformed",
    "Expected SignedHeaders to be small-lettered names in order with ';' between, got another text.",
  );
}
