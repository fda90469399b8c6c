// A port with the AWS door on it whose signatures are all good, so that a test sees what comes after them.
import type { AwsDoorOptions } from "../../src/aws/register-aws-door.ts";
import { openDoor, type Door, type DoorOptions } from "../door.ts";
import type { VerifySignature } from "../../src/aws/admit-caller.ts";
import type { Replays } from "../../src/aws/replays.ts";
import { smithyCbor } from "./smithy-cbor.ts";

export const accountId = "123456789012";

export interface AwsBench extends Door {
  /** What the audit would have got. */
  readonly denied: readonly { readonly action: string; readonly subject: string }[];
  /** Sends what a client recorded, with a signature for that service. */
  call(service: string, recorded: Recorded): Promise<Answer>;
}

export interface Recorded {
  readonly method?: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface AwsBenchOptions extends Partial<
  Pick<AwsDoorOptions, "now" | "operations" | "verify" | "replays">
> {
  readonly door?: DoorOptions;
}

export async function openAwsBench(options: AwsBenchOptions = {}): Promise<AwsBench> {
  const { door: doorOptions, ...given } = options;
  const denied: { action: string; subject: string }[] = [];
  const door = await openDoor({
    ...doorOptions,
    aws: {
      verify: goodSignature(),
      replays: noReplays,
      denials: { note: ({ action, subject }) => void denied.push({ action, subject }) },
      cbor: smithyCbor,
      ...given,
    },
  });
  return {
    ...door,
    denied,
    async call(service, { method = "POST", path = "/", headers = {}, body }) {
      const answer = await door.server.app.inject({
        method,
        url: path,
        remoteAddress: "192.0.2.7",
        headers: { authorization: authorizationFor(service), ...headers },
        ...(body === undefined ? {} : { payload: body }),
      });
      return { status: answer.statusCode, headers: answer.headers, text: answer.body };
    },
  };
}

export const authorizationFor = (service: string): string =>
  `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE00000001/20261121/us-east-1/${service}/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=${"0".repeat(64)}`;

/** Good for whatever scope the request claims. */
export const goodSignature =
  (role: "viewer" | "operator" | "admin" = "admin"): VerifySignature =>
  async ({ rawHeaders, rawUrl }) => {
    const [, accessKeyId = "", region = "", service = ""] =
      /Credential=([^/%]+)(?:\/|%2F)\d{8}(?:\/|%2F)([^/%]+)(?:\/|%2F)([^/%]+)/.exec(
        [...rawHeaders, rawUrl].join("\n"),
      ) ?? [];
    return {
      kind: "good",
      accessKeyId,
      principal: { tenant: "default", actor: "ci", role },
      accountId,
      region,
      service,
      signature: "0".repeat(64),
    };
  };

const noReplays: Replays = { once: (_principal, _named, work) => work() };

/** Of a kind of client that its credential is refused. */
export const badSignature: VerifySignature = async () => ({
  kind: "bad",
  fault: { name: "mismatch", message: "The request signature we calculated does not match." },
});
