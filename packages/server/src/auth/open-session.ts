// Tells whose session a request's cookie is of.
import { findSession, type EngineContext, type FoundSession, type Principal } from "@punctual/engine";
import type { SessionCookie } from "../session/session-cookie.ts";
import type { AskingHeaders } from "./asking.ts";
import { holderOf, type Credential } from "./credentials.ts";

export interface OpenSession {
  readonly principal: Principal;
  readonly digest: Buffer;
  readonly expiresAt: Date;
  /** Begun without a credential, on the machine of development. */
  readonly byItself: boolean;
}

export interface SessionGate {
  readonly engine: EngineContext;
  readonly credentials: readonly Credential[];
  readonly cookie: SessionCookie;
  /** Whether sessions that were begun without a credential are good here. */
  readonly isDevelopment: boolean;
}

/** Null without a session, and for one that has ended or whose credential is not good any more. Throws DatabaseUnavailable. */
export async function openSession(gate: SessionGate, headers: AskingHeaders): Promise<OpenSession | null> {
  const secret = gate.cookie.read(headers.cookie);
  const found = secret === null ? null : await findSession(gate.engine, secret);
  const principal = found === null ? null : principalOf(gate, found);
  if (found === null || principal === null) return null;
  const { digest, expiresAt, holder } = found;
  return { principal, digest, expiresAt, byItself: holder.kind === "development" };
}

function principalOf(
  { credentials, isDevelopment }: SessionGate,
  { holder }: FoundSession,
): Principal | null {
  if (holder.kind === "token") return holderOf(credentials, holder.isOf)?.principal ?? null;
  return holder.kind === "access-key" || isDevelopment ? holder.principal : null;
}
