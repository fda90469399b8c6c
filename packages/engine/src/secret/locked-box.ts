// Locks bytes with a key: AES-256-GCM, bound to what must be the same when they are opened.
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const nonceBytes = 12;
const tagBytes = 16;
/** What a box is longer than its content. */
export const boxHeadBytes = nonceBytes + tagBytes;

/** Nonce, tag and ciphertext; the nonce is random each time. */
export function lockBox(key: Buffer, content: Buffer, boundTo: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(boundTo);
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** Throws for another key, another binding or a changed byte. */
export function openBox(key: Buffer, box: Buffer, boundTo: Buffer): Buffer {
  const nonce = box.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(boundTo);
  decipher.setAuthTag(box.subarray(nonceBytes, boxHeadBytes));
  return Buffer.concat([decipher.update(box.subarray(boxHeadBytes)), decipher.final()]);
}
