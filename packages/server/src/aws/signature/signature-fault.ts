// What can be wrong with a signature, and how each protocol of AWS says it.

export interface SignatureFault {
  readonly name: FaultName;
  /** For the caller; never what was to be signed, nor what the signature should have been. */
  readonly message: string;
}

export type FaultName = keyof typeof faultAnswers;
export type FaultProtocol = "json" | "query";

/** Thrown while a signature is read, and caught by `verifySignature`, which answers it. */
export class SignatureRefused extends Error {
  override readonly name = "SignatureRefused";
  readonly fault: SignatureFault;

  constructor(name: FaultName, message: string) {
    super(message);
    this.fault = { name, message };
  }
}

const invalid = {
  json: { code: "InvalidSignatureException", status: 403 },
  query: { code: "SignatureDoesNotMatch", status: 403 },
} as const;

/** `json`: REST-JSON and JSON 1.x; CBOR says the same. `query`: Query, answered in XML. */
export const faultAnswers = {
  missing: {
    json: { code: "MissingAuthenticationTokenException", status: 403 },
    query: { code: "MissingAuthenticationToken", status: 403 },
  },
  malformed: {
    json: { code: "IncompleteSignatureException", status: 403 },
    query: { code: "IncompleteSignature", status: 400 },
  },
  /** Signed twice over: in a header and in the query. */
  "two-forms": invalid,
  /** A presigned request that is no GET: what it would send is not in its URL. */
  "presigned-method": invalid,
  "header-unsigned": invalid,
  "header-repeated": invalid,
  "header-absent": invalid,
  /** The body's hash is not the one that was sent, or none was computed. */
  payload: invalid,
  "signature-expired": invalid,
  "signature-early": invalid,
  "presigned-expired": {
    json: { code: "InvalidSignatureException", status: 403 },
    query: { code: "RequestExpired", status: 400 },
  },
  "wrong-scope": invalid,
  /** The scope names another service than the one that was called: whoever dispatches the call finds it. */
  "wrong-service": invalid,
  /** An unknown key too: nobody is told which keys there are. */
  mismatch: invalid,
} as const satisfies Readonly<Record<string, Readonly<Record<FaultProtocol, FaultAnswer>>>>;

export interface FaultAnswer {
  readonly code: string;
  readonly status: number;
}

export const faultAnswer = ({ name }: SignatureFault, protocol: FaultProtocol): FaultAnswer =>
  faultAnswers[name][protocol];

export const wrongService = (service: string): SignatureFault => ({
  name: "wrong-service",
  message: `Credential should be scoped to correct service: '${service}'.`,
});
