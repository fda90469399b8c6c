// Seals secrets for the database: AES-256-GCM under a data key of each one's own, bound to the tenant, the row and its version.
import { randomBytes } from "node:crypto";
import { lockBox, openBox } from "./locked-box.ts";
import { dataKeyBytes, format, joinParts, keyIdBytes, splitParts, type SealedParts } from "./sealed-bytes.ts";
import { derivedKey, presentKeys, type SecretKeys } from "./secret-keys.ts";

/** Where a sealed secret belongs; it opens nowhere else. */
export interface SecretPlace {
  readonly tenant: string;
  readonly id: string;
  readonly version: number;
}

/** Opens with each of the keys: a node that has only one of them reads what a node with both has written. Throws Problem `secret-key-missing`. */
export function seal(keys: SecretKeys, plaintext: string, place: SecretPlace): Buffer {
  const dataKey = randomBytes(dataKeyBytes);
  const wraps = presentKeys(keys).map((key) => wrapOf(key, dataKey, place));
  return joinParts({ wraps, secret: lockBox(dataKey, Buffer.from(plaintext, "utf8"), secretAt(place)) });
}

/** Throws Problem `secret-key-missing`, and UnsealFailed for other keys, another place or a changed byte. */
export function unseal(keys: SecretKeys, sealed: Buffer, place: SecretPlace): string {
  const present = presentKeys(keys);
  const parts = splitParts(sealed);
  if (parts === null) throw new UnsealFailed();
  const dataKey = dataKeyOf(present, parts, place);
  return opened(() => openBox(dataKey, parts.secret, secretAt(place))).toString("utf8");
}

/** Whether one of the keys is among those that it was sealed with; true for what is no sealed secret at all. */
export function isSealedWith(keys: SecretKeys, sealed: Buffer): boolean {
  const ids = keys.map(keyIdOf);
  return splitParts(sealed)?.wraps.some(({ keyId }) => ids.includes(keyId)) ?? true;
}

/**
 * The same secret for these keys; null where it is sealed for them already. What a newer key than ours wrapped stays:
 * a node that has not heard of that key must not lock those out who have. What an older one wrapped is dropped.
 */
export function rewrap(keys: SecretKeys, sealed: Buffer, place: SecretPlace): Buffer | null {
  const ids = keys.map(keyIdOf);
  const parts = splitParts(sealed);
  if (parts === null) return null;
  const ours = parts.wraps.findIndex(({ keyId }) => ids.includes(keyId));
  const newer = parts.wraps.slice(0, Math.max(0, ours));
  const wanted = [...newer.map(({ keyId }) => keyId), ...ids];
  if (wanted.join() === parts.wraps.map(({ keyId }) => keyId).join()) return null;
  const dataKey = dataKeyOf(presentKeys(keys), parts, place);
  return joinParts({ ...parts, wraps: [...newer, ...keys.map((key) => wrapOf(key, dataKey, place))] });
}

export class UnsealFailed extends Error {
  override readonly name = "UnsealFailed";

  constructor(options: ErrorOptions = {}) {
    super("Expected the secret to have been sealed here with this key, got one that does not open.", options);
  }
}

const wrapOf = (key: Buffer, dataKey: Buffer, place: SecretPlace) => ({
  keyId: keyIdOf(key),
  box: lockBox(key, dataKey, dataKeyAt(place)),
});

function dataKeyOf(keys: SecretKeys, { wraps }: SealedParts, place: SecretPlace): Buffer {
  for (const key of keys) {
    const wrap = wraps.find(({ keyId }) => keyId === keyIdOf(key));
    if (wrap !== undefined) return opened(() => openBox(key, wrap.box, dataKeyAt(place)));
  }
  throw new UnsealFailed();
}

const keyIdOf = (key: Buffer): string => derivedKey(key, "secret key id", keyIdBytes).toString("hex");

function opened(open: () => Buffer): Buffer {
  try {
    return open();
  } catch (error) {
    throw new UnsealFailed({ cause: error });
  }
}

const secretAt = (place: SecretPlace): Buffer => boundTo("punctual sealed secret", place);
const dataKeyAt = (place: SecretPlace): Buffer => boundTo("punctual data key", place);

/** As JSON, so that no two places read the same. */
const boundTo = (what: string, { tenant, id, version }: SecretPlace): Buffer =>
  Buffer.from(JSON.stringify([what, format, tenant, id, version]), "utf8");
