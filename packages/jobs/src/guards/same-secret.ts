// Compares a credential with the secrets without telling by time how close it came.
import { createHash, timingSafeEqual } from "node:crypto";

/**
 * Every secret is compared, over digests of one length: the time tells neither which one was close nor how long it is.
 * A header holds bytes, which Node shows as Latin-1; a secret is their UTF-8 meaning.
 */
export function isOneOf(secrets: readonly string[], given: string): boolean {
  const wanted = digest(Buffer.from(given, "latin1"));
  let found = false;
  for (const secret of secrets) {
    const same = timingSafeEqual(digest(Buffer.from(secret, "utf8")), wanted);
    found = found || same;
  }
  return found;
}

const digest = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();
