// Tells in whose name a request was signed, or what is wrong with its signature (AWS Signature Version 4).
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { AwsKeyHolder, Principal } from "@punctual/engine";
import { canonicalRequests } from "./canonical-request.ts";
import { checkHeaders } from "./check-headers.ts";
import { checkTimes } from "./check-times.ts";
import type { ClaimedSignature } from "./claimed-signature.ts";
import { computeSignature, signingKey } from "./compute-signature.ts";
import { queryPairs } from "./query-pairs.ts";
import { readAuthorization } from "./read-authorization.ts";
import { looksPresigned, readPresigned } from "./read-presigned.ts";
import { SignatureRefused, type SignatureFault } from "./signature-fault.ts";
import { splitUrl, valuesOf, type SignedRequest } from "./signed-request.ts";

export interface Verification {
  /** Null for a key that does not let in, whatever the reason. */
  readonly findKey: (accessKeyId: string) => Promise<AwsKeyHolder | null>;
  /** By the database's clock. */
  readonly now: Date;
}

export interface GoodSignature {
  readonly kind: "good";
  readonly accessKeyId: string;
  readonly principal: Principal;
  /** Of the principal's tenant. */
  readonly accountId: string;
  /** A namespace; any is accepted. */
  readonly region: string;
  /** What it was signed for: whoever dispatches the call compares. */
  readonly service: string;
  /** The same for a request that is sent again as it was, and for no other. */
  readonly signature: string;
}

export type VerifiedSignature = GoodSignature | { readonly kind: "bad"; readonly fault: SignatureFault };

/** Has the use of a key noted whose signature is good, and does not wait for it. Throws what `findKey` throws. */
export async function verifySignature(
  request: SignedRequest,
  verification: Verification,
): Promise<VerifiedSignature> {
  try {
    return await verified(request, verification);
  } catch (error) {
    if (error instanceof SignatureRefused) return { kind: "bad", fault: error.fault };
    throw error;
  }
}

/** Everything that does not depend on the key is looked at first: a fault tells nothing about which keys there are. */
async function verified(request: SignedRequest, { findKey, now }: Verification): Promise<GoodSignature> {
  const claimed = readClaim(request);
  const { accessKeyId, scope, signedHeaders, signature } = claimed;
  checkTimes(claimed, now);
  if (scope.terminator !== "aws4_request")
    throw new SignatureRefused(
      "wrong-scope",
      "Credential should be scoped with a valid terminator: 'aws4_request'.",
    );
  checkHeaders(request, signedHeaders);
  const holder = await findKey(accessKeyId);
  const isRight = isSignedWith(holder?.secretAccessKey ?? decoySecret, request, claimed);
  if (holder === null || !isRight) throw mismatch();
  void holder.noteUse();
  const { principal, accountId } = holder;
  const { region, service } = scope;
  return { kind: "good", accessKeyId, principal, accountId, region, service, signature };
}

function readClaim(request: SignedRequest): ClaimedSignature {
  const pairs = queryPairs(splitUrl(request).query);
  const [inQuery, inHeader] = [looksPresigned(pairs), valuesOf(request, "authorization").length > 0];
  if (inQuery && inHeader)
    throw new SignatureRefused(
      "two-forms",
      "Expected credentials either in the header Authorization or in the query, got both.",
    );
  if (inQuery) return readPresigned(request, pairs);
  if (inHeader) return readAuthorization(request);
  throw new SignatureRefused("missing", "Missing Authentication Token");
}

/** For a key that there is not: the same work, for nothing. */
const decoySecret = randomBytes(30).toString("base64");

function isSignedWith(secretAccessKey: string, request: SignedRequest, claimed: ClaimedSignature): boolean {
  const key = signingKey(secretAccessKey, claimed.scope);
  const right = canonicalRequests(request, claimed.signedHeaders).map((text) =>
    isSame(computeSignature(key, claimed, text), claimed.signature),
  );
  return right.includes(true);
}

/** As texts, small letters and all: one signature is written in one way. */
function isSame(computed: string, claimed: string): boolean {
  const [ours, theirs] = [Buffer.from(computed, "latin1"), Buffer.from(claimed, "latin1")];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

const mismatch = (): SignatureRefused =>
  new SignatureRefused(
    "mismatch",
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
  );
