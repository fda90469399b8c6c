// Begins a session of a principal who has shown a credential.
import { v7 as uuidv7 } from "uuid";
import { audit } from "../audit/audit.ts";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { insertSession } from "./insert-session.sql.ts";
import { idleSeconds, newSessionSecret, sessionDigest, tokenMac, type SessionOrigin } from "./session.ts";

/** The only place where the secret can be read. */
export interface NewSession {
  readonly secret: string;
  readonly expiresAt: Date;
}

export async function beginSession(
  engine: EngineContext,
  principal: Principal,
  origin: SessionOrigin,
): Promise<NewSession> {
  const secret = newSessionSecret();
  const id = uuidv7();
  const row = {
    digest: sessionDigest(secret),
    id,
    tenant: principal.tenant,
    origin: origin.kind,
    accessKey: origin.kind === "access-key" ? origin.id : null,
    tokenMac: origin.kind === "token" ? tokenMac(secret, origin.token) : null,
    idleSeconds,
  };
  return databaseOf(engine, principal).transaction(async (transaction) => {
    const [begun] = await transaction.query(insertSession, row);
    if (begun === undefined) throw new Error("Expected the session to be kept, got no row.");
    await audit(transaction, principal, {
      action: "session.begin",
      subject: id,
      detail: { credential: origin.kind },
    });
    return { secret, expiresAt: begun.expiresAt };
  });
}
