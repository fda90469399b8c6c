// Makes an AWS key, and with its first key a tenant; with its first AWS key the tenant gets its account.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seal } from "../secret/seal.ts";
import { prefixOf, type AccessKey } from "./access-key.ts";
import { newAwsPair, type AwsPair } from "./aws-pair.ts";
import { awsKeyPlace } from "./aws-key-place.ts";
import { keepAccessKey, type CreateAccessKey } from "./keep-access-key.ts";

/** The only place where the secret can be read. */
export interface NewAwsKey extends AccessKey, AwsPair {
  readonly accessKeyId: string;
}

/** Throws Problem: secret-key-missing, other-tenant, invalid-request (an expiresAt that has passed), quota-exceeded. */
export async function createAwsKey(
  engine: EngineContext,
  principal: Principal,
  wanted: CreateAccessKey,
): Promise<NewAwsKey> {
  const pair = newAwsPair();
  const kept = await keepAccessKey(engine, principal, {
    wanted,
    proofFor: (place) => ({
      kind: "aws",
      prefix: prefixOf(pair.accessKeyId),
      digest: null,
      accessKeyId: pair.accessKeyId,
      sealed: seal(engine.secretKeys, pair.secretAccessKey, awsKeyPlace(place)),
    }),
  });
  return { ...kept, ...pair };
}
