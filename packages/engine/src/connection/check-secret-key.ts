// Tells at start whether the secret keys open what is stored.
import { lastingAwsKeys } from "../access/sealed-aws-keys.ts";
import type { EngineContext } from "../engine-context.ts";
import { isSealedWith } from "../secret/seal.ts";
import { sealedSecretVersions } from "../stored-secret/sealed-secret-versions.ts";
import { sealedConnections } from "./sealed-connections.ts";

/** `fits` where nothing is stored yet, too. */
export type SecretKeyState = "fits" | "missing" | "wrong";

/** Looks at which keys every connection and AWS key was sealed with: one damaged row is no reason not to start. */
export async function checkSecretKey({
  database,
  secretKeys,
}: Pick<EngineContext, "database" | "secretKeys">): Promise<SecretKeyState> {
  for (const store of [sealedConnections, lastingAwsKeys, sealedSecretVersions]) {
    for await (const rows of store.pages(database)) {
      if (secretKeys.length === 0 && rows.length > 0) return "missing";
      if (!rows.every(({ sealed }) => isSealedWith(secretKeys, sealed))) return "wrong";
    }
  }
  return "fits";
}
