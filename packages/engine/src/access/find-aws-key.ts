// Finds an AWS key by its id, with the secret that its holder signs with.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { seal, unseal, UnsealFailed } from "../secret/seal.ts";
import type { SecretKeys } from "../secret/secret-keys.ts";
import { awsKeySearch, type FoundAwsKey } from "./aws-key-search.ts";
import { awsKeyPlace } from "./aws-key-place.ts";
import { looksLikeAccessKeyId, newAwsPair, type AwsPair } from "./aws-pair.ts";
import { noteKeyUse } from "./note-key-use.ts";
import { holderOf } from "./principal-of.ts";

export interface AwsKeyHolder extends Pick<AwsPair, "secretAccessKey"> {
  readonly principal: Principal;
  /** Of the principal's tenant: twelve digits. */
  readonly accountId: string;
  /** To be called once the signature is known to be good; resolves when the use is on record. */
  noteUse(): Promise<void>;
}

/**
 * Null for a key that is unknown, revoked or expired: nobody is told which, and the time does not tell either. The database
 * is asked every time, so that a revoked key is out at once on every node. Throws DatabaseUnavailable.
 */
export async function findAwsKey(engine: EngineContext, accessKeyId: string): Promise<AwsKeyHolder | null> {
  const key = looksLikeAccessKeyId(accessKeyId) ? await awsKeySearch(engine.database).add(accessKeyId) : null;
  const secretAccessKey = key === null ? openDecoy(engine.secretKeys) : open(engine, key);
  if (key === null || secretAccessKey === null) return null;
  const { accountId } = key;
  return {
    secretAccessKey,
    accountId,
    principal: holderOf(key),
    noteUse: () => noteKeyUse(engine, key),
  };
}

/** Null for one that was sealed with a key that this node does not have. */
function open({ secretKeys, log }: EngineContext, { sealed, tenant, id }: FoundAwsKey): string | null {
  if (secretKeys.length === 0) return null;
  try {
    return unseal(secretKeys, sealed, awsKeyPlace({ tenant, id }));
  } catch (error) {
    if (!(error instanceof UnsealFailed)) throw error;
    log.warn({ tenant, accessKey: id }, "an AWS key does not open with this node's secret keys");
    return null;
  }
}

const decoyPlace = awsKeyPlace({ tenant: "", id: "decoy" });
const decoys = new WeakMap<SecretKeys, Buffer>();

/** As much work as for a key that there is, for nothing. */
function openDecoy(secretKeys: SecretKeys): null {
  if (secretKeys.length === 0) return null;
  const decoy = decoys.get(secretKeys) ?? seal(secretKeys, newAwsPair().secretAccessKey, decoyPlace);
  decoys.set(secretKeys, decoy);
  unseal(secretKeys, decoy, decoyPlace);
  return null;
}
