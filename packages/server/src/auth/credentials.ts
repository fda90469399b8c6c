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

const digest = (bytes: Buffer): Buffer => hash("sha256", bytes, "buffer");

/**
 * Every token is compared, over digests of one length: the time tells neither which one was close nor how long it is.
 * A header holds bytes, which Node shows as Latin-1; a token is their UTF-8 meaning.
 */
export function configuredPrincipal(credentials: readonly Credential[], token: string): Principal | null {
  const given = digest(Buffer.from(token, "latin1"));
  let found: Principal | null = null;
  for (const { principal, tokens } of credentials) {
    for (const known of tokens()) {
      const same = timingSafeEqual(digest(Buffer.from(known, "utf8")), given);
      if (same && known !== "") found = principal;
    }
  }
  return found;
}
