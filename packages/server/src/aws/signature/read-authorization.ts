// Reads the signature of a request that carries it in its header Authorization.
import { algorithm, readCredential, readSignedHeaders, type ClaimedSignature } from "./claimed-signature.ts";
import { SignatureRefused } from "./signature-fault.ts";
import { valuesOf, type SignedRequest } from "./signed-request.ts";

/** Throws SignatureRefused. */
export function readAuthorization(request: SignedRequest): ClaimedSignature {
  const [authorization = "", ...more] = valuesOf(request, "authorization");
  if (more.length > 0) throw malformed("one header Authorization", "several");
  const parts = /^AWS4-HMAC-SHA256 +(.+)$/.exec(authorization)?.[1];
  if (parts === undefined) throw malformed(`the algorithm ${algorithm}`, "another");
  const { Credential, SignedHeaders, Signature } = partsOf(parts);
  return {
    ...readCredential(Credential),
    signedHeaders: readSignedHeaders(SignedHeaders),
    signature: Signature,
    signedAt: signedAtOf(request),
    validSeconds: null,
  };
}

type Parts = Readonly<Record<(typeof partNames)[number], string>>;
const partNames = ["Credential", "SignedHeaders", "Signature"] as const;

/** Exactly these three, in any order, with or without blanks after the commas. */
function partsOf(text: string): Parts {
  const given = text.split(",").map((part) => /^ *(\w+)=([^ ]+) *$/.exec(part)?.slice(1) ?? []);
  const valueOf = (name: string): string => {
    const [value, ...more] = given.filter(([known]) => known === name).map(([, found = ""]) => found);
    if (value === undefined || more.length > 0 || given.length !== partNames.length)
      throw malformed("Credential, SignedHeaders and Signature, each once", "other parts");
    return value;
  };
  return {
    Credential: valueOf("Credential"),
    SignedHeaders: valueOf("SignedHeaders"),
    Signature: valueOf("Signature"),
  };
}

function signedAtOf(request: SignedRequest): string {
  const [signedAt, ...more] = valuesOf(request, "x-amz-date");
  if (signedAt === undefined || more.length > 0)
    throw malformed("one header X-Amz-Date", signedAt === undefined ? "none" : "several");
  return signedAt;
}

const malformed = (wanted: string, got: string): SignatureRefused =>
  new SignatureRefused("malformed", `Expected ${wanted} in a signed request, got ${got}.`);
