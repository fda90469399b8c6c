// A key, a clock and an independent signer, for tests of signatures.
import { createHash, createHmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import type { AwsKeyHolder } from "@punctual/engine";
import type { SignedRequest } from "../../src/aws/signature/signed-request.ts";
import { verifySignature, type VerifiedSignature } from "../../src/aws/signature/verify-signature.ts";

export const pair = {
  accessKeyId: "PKIAEXAMPLE234567ABC",
  secretAccessKey: "exampleSecret/exampleSecret+exampleSecre",
};
export const now = new Date("2026-11-21T22:22:01Z");
export const payload = '{"ScheduleExpression":"rate(1 minute)"}';

export const holderOf = (key: typeof pair): AwsKeyHolder => ({
  ...key,
  principal: { tenant: "acme", actor: "ci (PKIAEXAMPLE…)", role: "operator" },
  accountId: "123456789012",
  noteUse: async () => undefined,
});

export interface Verifying {
  readonly key?: typeof pair;
  readonly now?: Date;
}

export const verify = (request: SignedRequest, { key = pair, now: at = now }: Verifying = {}) =>
  verifySignature(request, {
    now: at,
    findKey: async (id) => (id === key.accessKeyId ? holderOf(key) : null),
  });

export const faultOf = (verified: VerifiedSignature): string =>
  verified.kind === "bad" ? verified.fault.name : "none";

/** As the signer of the AWS SDK wants a hash: a digest, or an HMAC where it is given a key. */
export class Sha256 {
  readonly #hash: { update(data: Uint8Array | string): unknown; digest(): Buffer };

  constructor(secret?: SignerSource) {
    this.#hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }

  update(data: SignerSource): void {
    this.#hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    throw new Error("Expected no hash to begin anew, got one.");
  }
}

type SignerSource = string | ArrayBuffer | ArrayBufferView;

function bytesOf(source: SignerSource): Uint8Array {
  if (typeof source === "string") return Buffer.from(source, "utf8");
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

export interface Unsigned {
  readonly method?: string;
  /** Encoded, as it is sent. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | string[]>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly at?: Date;
  readonly region?: string;
  readonly service?: string;
  /** Whether the body's hash is sent too, as the AWS SDK for JavaScript does. Default false. */
  readonly sendsHash?: boolean;
}

const signer = ({ region = "us-east-1", service = "scheduler", sendsHash = false }: Unsigned) =>
  new SignatureV4({ credentials: pair, region, service, sha256: Sha256, applyChecksum: sendsHash });

const toSign = ({ method = "GET", path = "/schedules", query = {}, headers = {}, body = "" }: Unsigned) => ({
  method,
  protocol: "http:",
  hostname: "localhost",
  path,
  query: { ...query },
  headers: { host: "localhost:3000", ...headers },
  ...(body === "" ? {} : { body }),
});

/** Signed in the header Authorization by the signer of the AWS SDK. */
export async function signed(request: Unsigned = {}): Promise<SignedRequest> {
  const made = await signer(request).sign(toSign(request), { signingDate: request.at ?? now });
  return sent(made, request);
}

/** A presigned URL by the same signer. */
export async function presigned(request: Unsigned = {}, expiresIn = 600): Promise<SignedRequest> {
  const made = await signer(request).presign(toSign(request), {
    signingDate: request.at ?? now,
    expiresIn,
  });
  return sent(made, request);
}

interface Made {
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
}

function sent({ path, query = {}, headers }: Made, { method = "GET", body = "" }: Unsigned): SignedRequest {
  const parameters = Object.entries(query).flatMap(([name, values]) =>
    [values ?? ""].flat().map((value) => `${encode(name)}=${encode(value)}`),
  );
  return {
    method,
    rawUrl: parameters.length === 0 ? path : `${path}?${parameters.join("&")}`,
    rawHeaders: Object.entries(headers).flat(),
    body: Buffer.from(body),
  };
}

const encode = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The same request with this header in place of what it had by that name, or without it. */
export function withHeader(request: SignedRequest, name: string, value: string | null): SignedRequest {
  const { rawHeaders } = request;
  const others = rawHeaders.flatMap((text, index) =>
    index % 2 === 1 || text.toLowerCase() === name ? [] : [text, rawHeaders[index + 1] ?? ""],
  );
  return { ...request, rawHeaders: value === null ? others : [...others, name, value] };
}

export const withAlso = (request: SignedRequest, name: string, value: string): SignedRequest => ({
  ...request,
  rawHeaders: [...request.rawHeaders, name, value],
});

export const headerOf = ({ rawHeaders }: SignedRequest, name: string): string =>
  rawHeaders[rawHeaders.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name) + 1] ?? "";

/** When the client says that it signed. */
export function signedAt({ rawUrl, rawHeaders }: SignedRequest): Date {
  const text = /\d{8}T\d{6}Z/.exec(`${rawUrl} ${rawHeaders.join(" ")}`)?.[0] ?? "";
  return new Date(text.replace(/(....)(..)(..T..)(..)(..Z)/, "$1-$2-$3:$4:$5"));
}
