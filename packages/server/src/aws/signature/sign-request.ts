// Signs a request as AWS clients do, for a program of ours that calls an AWS door.
import { canonicalRequests } from "./canonical-request.ts";
import { algorithm } from "./claimed-signature.ts";
import { computeSignature, signingKey } from "./compute-signature.ts";

export interface ToSign {
  readonly url: string;
  /** In small letters; `host` is added. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface SignAs {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  readonly service: string;
  readonly now: Date;
}

/** The headers of a POST to the root, the signature among them. */
export function signRequest({ url, headers, body }: ToSign, as: SignAs): Readonly<Record<string, string>> {
  const signedAt = as.now.toISOString().replaceAll(/[-:]|\.\d{3}/g, "");
  const { region, service } = as;
  const scope = { date: signedAt.slice(0, 8), region, service, terminator: "aws4_request" };
  const all = { ...headers, host: new URL(url).host, "x-amz-date": signedAt };
  const names = Object.keys(all).sort();
  const request = {
    method: "POST",
    rawUrl: "/",
    rawHeaders: Object.entries(all).flat(),
    body: Buffer.from(body, "utf8"),
  };
  const [canonical = ""] = canonicalRequests(request, names);
  const signature = computeSignature(signingKey(as.secretAccessKey, scope), { scope, signedAt }, canonical);
  const credential = [as.accessKeyId, ...Object.values(scope)].join("/");
  const authorization = `${algorithm} Credential=${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`;
  return { ...headers, "x-amz-date": signedAt, authorization };
}
