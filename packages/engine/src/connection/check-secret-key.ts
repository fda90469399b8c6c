// Tells at start whether the secret keys open what is stored.
import type { EngineContext } from "../engine-context.ts";
import { isSealedWith } from "../secret/seal.ts";
import { sealedConnections } from "./sealed-connections.ts";

/** `fits` where nothing is stored yet, too. */
export type SecretKeyState = "fits" | "missing" | "wrong";

/** Looks at which keys every connection was sealed with: one damaged row is no reason not to start. */
export async function checkSecretKey({
  database,
  secretKeys,
}: Pick<EngineContext, "database" | "secretKeys">): Promise<SecretKeyState> {
  for await (const rows of sealedConnections.pages(database)) {
    if (secretKeys.length === 0) return "missing";
    if (!rows.every(({ sealed }) => isSealedWith(secretKeys, sealed))) return "wrong";
  }
  return "fits";
}
