// A session: a browser's way in, begun with a credential and good no longer than it.
import { createHmac, hash, randomBytes } from "node:crypto";
import type { Principal } from "../principal.ts";

/** A session that nobody used for so long has ended. */
export const idleSeconds = 12 * 3600;
/** However much it is used, it ends then. */
export const longestSeconds = 7 * 24 * 3600;
/** A use is worth a write when it moves the end by so much. */
export const noteEverySeconds = 5 * 60;

/** Whoever signs in without a credential, on the machine of development. */
export const consolePrincipal: Principal = { tenant: "default", actor: "console", role: "admin" };

/** What a session was begun with. */
export type SessionOrigin =
  | { readonly kind: "access-key"; readonly id: string }
  /** One that the nodes are configured with. */
  | { readonly kind: "token"; readonly token: Buffer }
  | { readonly kind: "development" };

/** 256 random bits: too many to guess, so a plain SHA-256 keeps it. */
export const newSessionSecret = (): string => randomBytes(32).toString("base64url");

export const looksLikeSessionSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What the database finds a session by. */
export const sessionDigest = (secret: string): Buffer =>
  hash("sha256", Buffer.from(secret, "latin1"), "buffer");

/** Binds a session to a token: only who has the secret can tell whether it is of this one. */
export const tokenMac = (secret: string, token: Buffer): Buffer =>
  createHmac("sha256", secret).update(token).digest();
