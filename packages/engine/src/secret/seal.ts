// Seals secrets for the database: AES-256-GCM, bound to the tenant, the row and its version.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Problem } from "../errors.ts";

/** Where a sealed secret belongs; it opens nowhere else. */
export interface SecretPlace {
  readonly tenant: string;
  readonly id: string;
  readonly version: number;
}

/** The first byte: nonce, tag and ciphertext follow it. */
const format = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headBytes = 1 + nonceBytes + tagBytes;

/** Throws Problem `secret-key-missing`. */
export function seal(key: Buffer | null, plaintext: string, place: SecretPlace): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", present(key), nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo(place));
  const ciphertext = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), ciphertext]);
}

/** Throws Problem `secret-key-missing`, and UnsealFailed for another key, another place or a changed byte. */
export function unseal(key: Buffer | null, sealed: Buffer, place: SecretPlace): string {
  const secretKey = present(key);
  if (sealed[0] !== format || sealed.length < headBytes) throw new UnsealFailed();
  try {
    const nonce = sealed.subarray(1, 1 + nonceBytes);
    const decipher = createDecipheriv("aes-256-gcm", secretKey, nonce, { authTagLength: tagBytes });
    decipher.setAAD(boundTo(place));
    decipher.setAuthTag(sealed.subarray(1 + nonceBytes, headBytes));
    return Buffer.concat([decipher.update(sealed.subarray(headBytes)), decipher.final()]).toString("utf8");
  } catch (error) {
    throw new UnsealFailed({ cause: error });
  }
}

export class UnsealFailed extends Error {
  override readonly name = "UnsealFailed";

  constructor(options: ErrorOptions = {}) {
    super("Expected the secret to have been sealed here with this key, got one that does not open.", options);
  }
}

/** As JSON, so that no two places read the same. */
const boundTo = ({ tenant, id, version }: SecretPlace): Buffer =>
  Buffer.from(JSON.stringify(["punctual sealed secret", format, tenant, id, version]), "utf8");

function present(key: Buffer | null): Buffer {
  if (key !== null) return key;
  throw new Problem("secret-key-missing", "Expected PUNCTUAL_SECRET_KEY to be set, got none.");
}
