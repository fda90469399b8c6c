// Seals every stored secret for the keys that are configured now, so that the oldest of them can go.
import { sealedAwsKeys } from "../access/sealed-aws-keys.ts";
import type { EngineContext } from "../engine-context.ts";
import { rewrap, UnsealFailed } from "../secret/seal.ts";
import { sealedSecretVersions } from "../stored-secret/sealed-secret-versions.ts";
import { sealedConnections } from "./sealed-connections.ts";
import type { SealedSecrets } from "./sealed-secrets.ts";
import { sealedTokens } from "./token/sealed-tokens.ts";

type Rewrapping = Pick<EngineContext, "database" | "secretKeys" | "log">;

/** Answers how many were sealed anew; may be repeated, and by several nodes at once. */
export async function rewrapSecrets(engine: Rewrapping): Promise<number> {
  if (engine.secretKeys.length === 0) return 0;
  let count = 0;
  for (const store of [sealedConnections, sealedTokens, sealedAwsKeys, sealedSecretVersions])
    count += await rewrapStore(engine, store);
  if (count > 0) engine.log.info({ secrets: count }, "stored secrets are sealed with the newest secret key");
  return count;
}

async function rewrapStore(engine: Rewrapping, store: SealedSecrets): Promise<number> {
  let count = 0;
  for await (const rows of store.pages(engine.database)) {
    const changed = rows.flatMap((row) => {
      const sealed = rewrapped(engine, row.sealed, store.place(row));
      return sealed === null ? [] : [{ id: row.id, old: row.sealed, new: sealed }];
    });
    if (changed.length === 0) continue;
    count += await store.replace(engine.database, {
      ids: changed.map(({ id }) => id),
      old: changed.map(({ old }) => old),
      new: changed.map((one) => one.new),
    });
  }
  return count;
}

/** One that does not open stays as it is: whoever has its key may come yet. */
function rewrapped(
  { secretKeys, log }: Rewrapping,
  sealed: Buffer,
  place: Parameters<typeof rewrap>[2],
): Buffer | null {
  try {
    return rewrap(secretKeys, sealed, place);
  } catch (error) {
    if (!(error instanceof UnsealFailed)) throw error;
    log.warn(
      { tenant: place.tenant, secret: place.id },
      "a stored secret does not open with this node's secret keys",
    );
    return null;
  }
}
