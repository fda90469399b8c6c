// The credentials that a node is configured with: the admin token, and in tests whatever they name.
import { hash, timingSafeEqual } from "node:crypto";
import type { Principal } from "@punctual/engine";

export interface Credential {
  readonly principal: Principal;
  /** The tokens of one credential that are valid now: the current one and, during a rotation, the next. */
  readonly tokens: () => readonly string[];
}

/** The admin token: role admin in tenant `default`, and alone to found other tenants. */
export const adminCredential = (tokens: () => readonly string[]): Credential => ({
  principal: { tenant: "default", actor: "admin token", role: "admin", foundsTenants: true },
  tokens,
});

export interface TokenHolder {
  readonly principal: Principal;
  readonly token: Buffer;
}

/** Every token is looked at, so that the time does not tell which one it is. */
export function holderOf(
  credentials: readonly Credential[],
  isIt: (token: Buffer) => boolean,
): TokenHolder | null {
  let found: TokenHolder | null = null;
  for (const { principal, tokens } of credentials) {
    for (const known of tokens()) {
      const token = Buffer.from(known, "utf8");
      if (isIt(token) && known !== "") found = { principal, token };
    }
  }
  return found;
}

const digest = (bytes: Buffer): Buffer => hash("sha256", bytes, "buffer");

/**
 * Compared over digests of one length: the time tells neither how close a token was nor how long it is. A header holds bytes,
 * which Node shows as Latin-1; a token is their UTF-8 meaning.
 */
export function configuredHolder(credentials: readonly Credential[], token: string): TokenHolder | null {
  const given = digest(Buffer.from(token, "latin1"));
  return holderOf(credentials, (known) => timingSafeEqual(digest(known), given));
}
