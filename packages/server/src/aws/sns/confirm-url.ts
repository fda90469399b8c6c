// The address that confirms a subscription by a mere visit: a call of ConfirmSubscription, signed beforehand.
import { findAwsKey } from "@punctual/engine";
import type { AwsContext } from "../aws-operation.ts";
import { canonicalRequests } from "../signature/canonical-request.ts";
import { algorithm } from "../signature/claimed-signature.ts";
import { computeSignature, signingKey } from "../signature/compute-signature.ts";
import { sns } from "../services/sns.ts";

/** For as long as the token is good. */
const validSeconds = 2 * 24 * 3600;

type Context = Pick<AwsContext, "engine" | "caller" | "publicUrl">;

/**
 * Without a signature it would be refused, as everything is that comes without a credential. It is good for this topic's tokens,
 * of which the endpoint alone was told one, and ends with the key of whoever has subscribed.
 */
export async function confirmUrls(
  { engine, caller, publicUrl }: Context,
  topic: string,
): Promise<(token: string) => string> {
  const key = await findAwsKey(engine, caller.accessKeyId);
  const signedAt = engine.clock
    .machineNow()
    .toISOString()
    .replaceAll(/[-:]|\.\d{3}/g, "");
  const scope = {
    date: signedAt.slice(0, 8),
    region: caller.region,
    service: sns.signingName,
    terminator: "aws4_request",
  };
  const { host } = new URL(publicUrl);
  return (token) => {
    const query = queryOf({
      Action: "ConfirmSubscription",
      TopicArn: topic,
      Token: token,
      Version: sns.query?.version ?? "",
      "X-Amz-Algorithm": algorithm,
      "X-Amz-Credential": [caller.accessKeyId, ...Object.values(scope)].join("/"),
      "X-Amz-Date": signedAt,
      "X-Amz-Expires": String(validSeconds),
      "X-Amz-SignedHeaders": "host",
    });
    const request = {
      method: "GET",
      rawUrl: `/?${query}`,
      rawHeaders: ["host", host],
      body: Buffer.alloc(0),
    };
    const [canonical = ""] = canonicalRequests(request, ["host"]);
    const signature =
      key === null
        ? ""
        : computeSignature(signingKey(key.secretAccessKey, scope), { scope, signedAt }, canonical);
    return `${publicUrl}/?${query}&X-Amz-Signature=${signature}`;
  };
}

const queryOf = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
