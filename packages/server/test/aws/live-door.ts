// The real server on a loopback port, with AWS keys, for unmodified clients of the AWS SDK: nothing of it is replaced.
import { createAwsKey, type Role } from "@punctual/engine";
import { SignatureV4 } from "@smithy/signature-v4";
import { openDoor, type Door, type DoorOptions } from "../door.ts";
import { Sha256 } from "./signature-bench.ts";

export interface ClientSettings {
  readonly endpoint: string;
  readonly region: string;
  readonly maxAttempts: number;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

export interface KeyOf {
  readonly tenant?: string;
  readonly role?: Role;
  readonly region?: string;
}

export interface LiveDoor extends Door {
  readonly endpoint: string;
  /** What a client with a new key of that tenant is made with. */
  settings(of?: KeyOf): Promise<ClientSettings>;
}

export async function openLiveDoor(options: DoorOptions = {}): Promise<LiveDoor> {
  const door = await openDoor(options);
  const { port } = await door.server.listen({ host: "127.0.0.1", port: 0 });
  const endpoint = `http://127.0.0.1:${port}`;
  const founder = { tenant: "default", actor: "test", role: "admin", foundsTenants: true } as const;
  let keys = 0;
  return {
    ...door,
    endpoint,
    async settings({ tenant = "default", role = "admin", region = "us-east-1" } = {}) {
      const wanted = { name: `key ${(keys += 1)}`, tenant, role, expiresAt: null };
      const { accessKeyId, secretAccessKey } = await createAwsKey(door.bench.engine, founder, wanted);
      return { endpoint, region, maxAttempts: 1, credentials: { accessKeyId, secretAccessKey } };
    },
  };
}

export interface FormAnswer {
  readonly status: number;
  readonly text: string;
}

interface Form {
  readonly service: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** Sends a signed form, as the clients do that speak Query. */
export async function sendForm(
  { endpoint, region, credentials }: ClientSettings,
  { service, fields, path = "/" }: Form,
): Promise<FormAnswer> {
  const { hostname, host } = new URL(endpoint);
  const body = new URLSearchParams(fields).toString();
  const headers = { host, "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  const signer = new SignatureV4({ credentials, region, service, sha256: Sha256 });
  const request = { method: "POST", protocol: "http:", hostname, path, query: {}, headers, body };
  const signed = await signer.sign(request);
  const answer = await fetch(`${endpoint}${path}`, { method: "POST", headers: signed.headers, body });
  return { status: answer.status, text: await answer.text() };
}

/** What a promise was refused with. */
export const thrown = async (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error("nothing was thrown"),
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
