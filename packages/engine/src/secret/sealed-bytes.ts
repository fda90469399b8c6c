// How a sealed secret lies in its bytes: its data key, wrapped once for each secret key, and the locked secret.
import { boxHeadBytes } from "./locked-box.ts";

export const format = 1;
export const dataKeyBytes = 32;
export const keyIdBytes = 8;
const wrapBytes = keyIdBytes + boxHeadBytes + dataKeyBytes;
const headBytes = 2;

/** A secret's data key in a box that one secret key opens. */
export interface Wrap {
  /** Hex; says which key opens it, and nothing more about the key. */
  readonly keyId: string;
  readonly box: Buffer;
}

export interface SealedParts {
  /** The newest key's first. */
  readonly wraps: readonly Wrap[];
  readonly secret: Buffer;
}

export const joinParts = ({ wraps, secret }: SealedParts): Buffer =>
  Buffer.concat([
    Buffer.of(format, wraps.length),
    ...wraps.flatMap(({ keyId, box }) => [Buffer.from(keyId, "hex"), box]),
    secret,
  ]);

/** Null for bytes that are none of ours, or cut. */
export function splitParts(sealed: Buffer): SealedParts | null {
  const [version, count = 0] = sealed;
  const secretAt = headBytes + count * wrapBytes;
  if (version !== format || count === 0 || sealed.length < secretAt + boxHeadBytes) return null;
  const wraps = Array.from({ length: count }, (_, index) => {
    const wrap = sealed.subarray(headBytes + index * wrapBytes, headBytes + (index + 1) * wrapBytes);
    return { keyId: wrap.toString("hex", 0, keyIdBytes), box: wrap.subarray(keyIdBytes) };
  });
  return { wraps, secret: sealed.subarray(secretAt) };
}
