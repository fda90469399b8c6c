// Keeps the old secret of a signing connection at work beside the new one, so that receivers can move over without a gap.
import { unseal, UnsealFailed, type SecretPlace } from "../secret/seal.ts";
import type { SecretKeys } from "../secret/secret-keys.ts";
import {
  readSecret,
  type ConnectionSecret,
  type PreviousSecret,
  type SplitDefinition,
} from "./connection-secret.ts";

/** So long both sign. */
export const overlapSeconds = 86_400;

export interface ExistingConnection extends SecretPlace {
  readonly kind: string;
  readonly sealed: Buffer;
  readonly now: Date;
}

/** Null where nothing signs beside the new secret: another kind, the first secret, or one that cannot be opened any more. */
export function previousSecret(
  keys: SecretKeys,
  existing: ExistingConnection | null,
  { settings, secret }: SplitDefinition,
): PreviousSecret | null {
  if (settings.kind !== "signing" || existing?.kind !== "signing") return null;
  const kept = keptSecret(keys, existing);
  if (kept === null) return null;
  // Given again it is no replacement, and those who still move over keep their time.
  if (kept.secret === secret) return kept.previous;
  const until = new Date(existing.now.getTime() + overlapSeconds * 1000);
  return { secret: kept.secret, until: until.toISOString() };
}

function keptSecret(keys: SecretKeys, existing: ExistingConnection): ConnectionSecret | null {
  try {
    const kept = readSecret(unseal(keys, existing.sealed, existing));
    return kept.isDeauthorized === true ? null : kept;
  } catch (error) {
    if (error instanceof UnsealFailed) return null;
    throw error;
  }
}
