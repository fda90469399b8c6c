// The text with which a target shows that it speaks for one attempt of one run.
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from "node:crypto";
import { derivedKey, type SecretKeys } from "../secret/secret-keys.ts";

export interface RunAttempt {
  readonly runId: string;
  /** The attempt's fencing token. */
  readonly token: string;
}

/** The fencing token and a proof by each key, so that a node with only one of them can check it. Null where there is no key. */
export const runToken = (keys: SecretKeys, attempt: RunAttempt): string | null =>
  keys.length === 0
    ? null
    : [attempt.token, ...keys.map((key) => proofOf(key, attempt).toString("base64url"))].join(".");

/** The fencing token; null for a text that none of these keys made for this run. */
export function readRunToken(keys: SecretKeys, text: string, runId: string): string | null {
  const [token = "", ...proofs] = text.split(".");
  if (!/^\d{1,19}$/.test(token) || proofs.length > mostProofs) return null;
  const given = proofs.map((proof) => Buffer.from(proof, "base64url"));
  const isProven = keys.some((key) => {
    const expected = proofOf(key, { runId, token });
    return given.some((proof) => proof.length === expected.length && timingSafeEqual(proof, expected));
  });
  return isProven ? token : null;
}

/** A key and the one that takes its place. */
const mostProofs = 2;

const proofOf = (key: Buffer, { runId, token }: RunAttempt): Buffer =>
  createHmac("sha256", proofKeyOf(key))
    .update(JSON.stringify([runId, token]))
    .digest();

/** Derived once per key and not for every delivery. */
const proofKeys = new WeakMap<Buffer, KeyObject>();

function proofKeyOf(key: Buffer): KeyObject {
  const known = proofKeys.get(key);
  if (known !== undefined) return known;
  const made = createSecretKey(derivedKey(key, "run token"));
  proofKeys.set(key, made);
  return made;
}
