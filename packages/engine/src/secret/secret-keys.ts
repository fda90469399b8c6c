// The keys that seal stored secrets: one, and two while it is being replaced.
import { hkdfSync } from "node:crypto";
import { Problem } from "../errors.ts";

/** The newest first; each opens what it sealed. Empty where none is configured, and then no secret can be kept. */
export type SecretKeys = readonly Buffer[];

export interface GivenKeys {
  /** 32 bytes. */
  readonly secretKey: Buffer | null;
  /** The one that takes its place. */
  readonly nextSecretKey?: Buffer | null;
}

export function secretKeysOf({ secretKey, nextSecretKey = null }: GivenKeys): SecretKeys {
  const isSame = secretKey !== null && nextSecretKey?.equals(secretKey) === true;
  return [isSame ? null : nextSecretKey, secretKey].filter((key) => key !== null);
}

/** Throws Problem `secret-key-missing`. */
export function presentKeys(keys: SecretKeys): SecretKeys {
  if (keys.length > 0) return keys;
  throw new Problem("secret-key-missing", "Expected PUNCTUAL_SECRET_KEY to be set, got none.");
}

/** Another key for one purpose, from which nobody learns this one. */
export const derivedKey = (key: Buffer, purpose: string, bytes = 32): Buffer =>
  Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), `punctual ${purpose}`, bytes));
