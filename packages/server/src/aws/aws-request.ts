// A request of the AWS door, as it came: the path raw, the body in bytes.
import type { FastifyRequest } from "fastify";

export interface AwsRequest {
  readonly id: string;
  readonly method: string;
  /** Path and query, nothing decoded or normalised: a signature is of these characters. */
  readonly rawUrl: string;
  /** Names and values in turns, so that repeated headers are seen. */
  readonly rawHeaders: readonly string[];
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** The address that asks. */
  readonly address: string;
}

export function awsRequest({ id, raw, originalUrl, body, ip, headers }: FastifyRequest): AwsRequest {
  return {
    id,
    method: raw.method ?? "",
    rawUrl: withoutOrigin(originalUrl),
    rawHeaders: raw.rawHeaders,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
    ),
    body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    address: ip,
  };
}

/** A client behind a proxy may send `http://host/path`. */
const withoutOrigin = (url: string): string => url.replace(/^https?:\/\/[^/?]*/i, "") || "/";

/** Still encoded. */
export const pathOf = ({ rawUrl }: AwsRequest): string => rawUrl.split("?")[0] ?? "";

/** In a URL a plus is a plus: AWS clients write a blank as `%20`. */
export function queryOf({ rawUrl }: AwsRequest): readonly (readonly [string, string])[] {
  const start = rawUrl.indexOf("?");
  if (start < 0) return [];
  return rawUrl
    .slice(start + 1)
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decoded(name), decoded(value.join("="))] as const;
    });
}

/** What is not well encoded stays as it came, and fits no name and no pattern. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** `2012…/us-east-1/sqs/aws4_request` as the caller claims it, unverified; null where there is none. */
export function claimedService({ headers, rawUrl }: AwsRequest): string | null {
  const claimed = /Credential=([^,\s&]+)/.exec(headers.authorization ?? rawUrl)?.[1] ?? "";
  return decoded(claimed).split("/")[3] ?? null;
}
