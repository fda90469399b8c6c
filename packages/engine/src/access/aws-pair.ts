// What the holder of an AWS key has: an id that is sent, and a secret that is not.
import { randomBytes } from "node:crypto";

export interface AwsPair {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Of the form that AWS clients know: an id of twenty capitals and digits, a secret of 240 random bits in forty characters.
 * `PKIA`, not AWS's own `AKIA`: who scans for leaked AWS keys should not take ours for one of theirs.
 */
export const newAwsPair = (): AwsPair => ({
  accessKeyId: `PKIA${inBase32(randomBytes(16))}`,
  secretAccessKey: randomBytes(30).toString("base64"),
});

export const looksLikeAccessKeyId = (text: string): boolean => /^PKIA[A-Z2-7]{16}$/.test(text);

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** One letter a byte: 256 is a multiple of 32, so that none is likelier than another. */
const inBase32 = (bytes: Buffer): string => Array.from(bytes, (byte) => letters[byte % 32]).join("");
