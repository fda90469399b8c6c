// Finds the session that a browser's cookie is the secret of, with who holds it.
import { timingSafeEqual } from "node:crypto";
import type { RowOf } from "@punctual/database";
import { holderOf } from "../access/principal-of.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { findSession as findSessionRow } from "./find-session.sql.ts";
import { noteSessionUse } from "./note-session-use.ts";
import {
  consolePrincipal,
  idleSeconds,
  longestSeconds,
  looksLikeSessionSecret,
  noteEverySeconds,
  sessionDigest,
  tokenMac,
} from "./session.ts";

export interface FoundSession {
  readonly digest: Buffer;
  readonly holder: SessionHolder;
  readonly expiresAt: Date;
  /** Resolves when the use is on record, if it was to be noted; the request need not wait for it. */
  readonly noted: Promise<void>;
}

export type SessionHolder =
  | { readonly kind: "access-key" | "development"; readonly principal: Principal }
  /** Whose token it is the configuration knows: `isOf` says whether it is this one. */
  | { readonly kind: "token"; readonly isOf: (token: Buffer) => boolean };

/**
 * Null for a session that is unknown, has ended, or whose access key is revoked or has expired. The database is asked every
 * time, so that what was ended is out at once on every node. Throws DatabaseUnavailable.
 */
export async function findSession(engine: EngineContext, secret: string): Promise<FoundSession | null> {
  if (!looksLikeSessionSecret(secret)) return null;
  const digest = sessionDigest(secret);
  const [row] = await engine.database.query(findSessionRow, {
    digest,
    idleSeconds,
    longestSeconds,
    noteEverySeconds,
  });
  if (row === undefined) return null;
  const noted = row.useIsNews ? noteSessionUse(engine, digest) : Promise.resolve();
  return { digest, holder: holderOfRow(row, secret), expiresAt: row.expiresAt, noted };
}

/** Guarantee of the table's check: what the origin needs is there. Whatever else it might hold lets nobody in. */
function holderOfRow(row: RowOf<typeof findSessionRow>, secret: string): SessionHolder {
  const { tenant, origin, name, prefix, role, tokenMac: kept } = row;
  if (origin === "development") return { kind: origin, principal: consolePrincipal };
  if (origin === "access-key" && name !== null && prefix !== null && role !== null)
    return { kind: origin, principal: holderOf({ tenant, name, prefix, role }) };
  if (origin === "token" && kept !== null)
    return { kind: origin, isOf: (token) => timingSafeEqual(tokenMac(secret, token), kept) };
  throw new Error(`Expected a session's origin with what it needs in the database, got "${origin}".`);
}
