// What a version of a secret holds, and how it is sealed.
import { v7 as uuidv7 } from "uuid";
import { seal, unseal, type SecretPlace } from "../secret/seal.ts";
import type { SecretKeys } from "../secret/secret-keys.ts";
import { storedValue } from "../stored-value.ts";

/** Bytes are in base64. */
export type SecretValue =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "bytes"; readonly base64: string };

interface VersionPlace {
  readonly tenant: string;
  readonly id: string;
}

/** A version is never replaced, so it has one. */
export const versionPlace = ({ tenant, id }: VersionPlace): SecretPlace => ({
  tenant,
  id: `${id} secret version`,
  version: 1,
});

/** Throws Problem `secret-key-missing`. */
export function sealValue(keys: SecretKeys, tenant: string, value: SecretValue) {
  const id = uuidv7();
  return { id, tenant, sealed: seal(keys, JSON.stringify(value), versionPlace({ tenant, id })) };
}

/** Throws Problem `secret-key-missing`, and UnsealFailed. */
export const openValue = (
  keys: SecretKeys,
  { sealed, ...place }: VersionPlace & { readonly sealed: Buffer },
): SecretValue => storedValue<SecretValue>(JSON.parse(unseal(keys, sealed, versionPlace(place))));

export const isSameValue = (one: SecretValue, other: SecretValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
