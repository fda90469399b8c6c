// Makes a bearer key, and with its first key a tenant.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { keyDigest, newKey, prefixOf, type AccessKey } from "./access-key.ts";
import { keepAccessKey, type CreateAccessKey } from "./keep-access-key.ts";

/** The only place where the key itself can be read. */
export interface NewAccessKey extends AccessKey {
  readonly key: string;
}

/** Throws Problem: other-tenant, invalid-request (an expiresAt that has passed), quota-exceeded. */
export async function createAccessKey(
  engine: EngineContext,
  principal: Principal,
  wanted: CreateAccessKey,
): Promise<NewAccessKey> {
  const key = newKey();
  const proof = { prefix: prefixOf(key), digest: keyDigest(key), accessKeyId: null, sealed: null };
  const kept = await keepAccessKey(engine, principal, {
    wanted,
    proofFor: () => ({ kind: "bearer", ...proof }),
  });
  return { ...kept, key };
}
