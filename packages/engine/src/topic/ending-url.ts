// The address by which whoever is told a topic's messages ends the subscription, without any other credential.
import { createHmac, timingSafeEqual } from "node:crypto";
import type { EngineContext } from "../engine-context.ts";
import { derivedKey, type SecretKeys } from "../secret/secret-keys.ts";

/** Where the port answers it: the subscription and its proof follow. */
export const endingPath = "/unsubscribe";

/** Null where there is no key: nobody could tell who was given it. */
export function endingUrl(
  { publicUrl, secretKeys: [newest] }: Pick<EngineContext, "publicUrl" | "secretKeys">,
  subscriptionId: string,
): string | null {
  if (newest === undefined) return null;
  return `${publicUrl}${endingPath}/${subscriptionId}/${proofOf(newest, subscriptionId).toString("base64url")}`;
}

export function isProvenEnding(keys: SecretKeys, subscriptionId: string, proof: string): boolean {
  const given = Buffer.from(proof, "base64url");
  return keys.some((key) => {
    const expected = proofOf(key, subscriptionId);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const proofOf = (key: Buffer, subscriptionId: string): Buffer =>
  createHmac("sha256", derivedKey(key, "end of a subscription")).update(subscriptionId).digest();
