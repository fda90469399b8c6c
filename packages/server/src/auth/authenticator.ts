// Who may ask: tells in whose name a request comes, and refuses whoever has no credential or too low a role.
import {
  Denials,
  keyDigest,
  looksLikeAccessKey,
  principalOf,
  type Denial,
  type Principal,
  type SessionOrigin,
} from "@punctual/engine";
import { failureWindow, type FailureWindow } from "@punctual/jobs";
import { DoorProblem } from "../door-problem.ts";
import type { Log } from "../log.ts";
import type { Asking } from "./asking.ts";
import { configuredHolder } from "./credentials.ts";
import { openSession, type OpenSession, type SessionGate } from "./open-session.ts";
import { forged, isOurPages } from "./refuse-forgery.ts";
import { reaches, requireRole, type Role } from "./require-role.ts";

export interface Authenticator {
  /**
   * By the bearer credential, else by the session's cookie. Throws DoorProblem: `unauthorized`, `too-many-failures` after ten
   * failures of an address and kind of credential within a minute, `forbidden` for a change that another site's page may have
   * asked for; DatabaseUnavailable when an access key or a session cannot be looked for.
   */
  identify(asking: Asking): Promise<Identified>;
  /** Identifies, and throws DoorProblem `forbidden` for a role that is too low. */
  admit(asking: Asking, role: Role): Promise<Principal>;
  /** The session that the cookie is of, whatever else the request carries; null where there is none. */
  sessionOf(asking: Asking): Promise<OpenSession | null>;
  /** Whose token it is, whatever else the request carries. Throws like `identify`. */
  recognize(asking: Asking, token: string): Promise<Holder>;
  /** Notes a refusal of a known principal in the audit. */
  noteDenied(principal: Principal, subject: string): void;
  /** Resolves when what was denied is in the audit. */
  written(): Promise<void>;
}

export interface Identified {
  readonly principal: Principal;
  /** Null where a bearer credential was sent. */
  readonly session: OpenSession | null;
}

/** Whom a credential lets in, and what a session that is begun with it hangs on. */
export interface Holder {
  readonly principal: Principal;
  readonly origin: SessionOrigin;
}

export interface AuthenticatorOptions extends SessionGate {
  readonly log: Log;
  /** By kind of credential: who guesses at one is not slowed at the other. */
  readonly failures?: () => FailureWindow;
}

export function authenticator(options: AuthenticatorOptions): Authenticator {
  const { engine, failures = failureWindow } = options;
  const denials = new Denials(engine);
  const gate: Gate = { ...options, denials, windows: { "access key": failures(), bearer: failures() } };
  const noteDenied = (principal: Principal, subject: string): void =>
    denials.note(denialOf(principal, { action: "role.refuse", subject }));
  return {
    identify: (asking) => identify(gate, asking),
    async admit(asking, role) {
      const { principal } = await identify(gate, asking);
      if (!reaches(principal, role)) noteDenied(principal, asking.subject);
      requireRole(principal, role);
      return principal;
    },
    sessionOf: (asking) => sessionOf(gate, asking),
    recognize: (asking, token) => recognize(gate, asking, token),
    noteDenied,
    written: () => denials.written(),
  };
}

interface Gate extends AuthenticatorOptions {
  readonly denials: Denials;
  readonly windows: Readonly<Record<CredentialKind, FailureWindow>>;
}

type CredentialKind = "access key" | "bearer";

async function identify(gate: Gate, asking: Asking): Promise<Identified> {
  const token = bearerToken(asking.headers.authorization);
  if (token !== null) return { principal: (await recognize(gate, asking, token)).principal, session: null };
  const session = await sessionOf(gate, asking);
  if (session === null) throw refuse(gate, asking, null);
  const { principal } = session;
  if (isOurPages(asking)) return { principal, session };
  gate.denials.note(denialOf(principal, { action: "session.refuse", subject: asking.subject }));
  throw forged();
}

async function sessionOf(gate: Gate, { headers, address }: Asking): Promise<OpenSession | null> {
  const session = await openSession(gate, headers);
  return session === null ? null : { ...session, principal: { ...session.principal, address } };
}

async function recognize(gate: Gate, asking: Asking, token: string): Promise<Holder> {
  const found = await find(gate, token);
  if (found === null) throw refuse(gate, asking, token);
  return { ...found, principal: { ...found.principal, address: asking.address } };
}

/** @param token null: none was sent, or nothing that could be one. */
function refuse({ log, denials, windows }: Gate, asking: Asking, token: string | null): DoorProblem {
  const { headers, address, subject } = asking;
  const kind = token !== null && looksLikeAccessKey(token) ? "access key" : "bearer";
  log.warn({ address, credential: kind }, "credential refused");
  if (token === null && headers.authorization === undefined) return unauthorized("none");
  if (token !== null) denials.note(ofNobody(kind, { address, subject }));
  const seconds = windows[kind].retryAfterSeconds(address);
  windows[kind].record(address);
  return seconds > 0 ? tooMany(seconds) : unauthorized("one that is not known");
}

/** What the configuration names needs no database, so that an operator gets in while that is away. */
async function find({ engine, credentials }: Gate, token: string): Promise<Holder | null> {
  const configured = configuredHolder(credentials, token);
  if (configured !== null)
    return { principal: configured.principal, origin: { kind: "token", token: configured.token } };
  const key = looksLikeAccessKey(token) ? await principalOf(engine, keyDigest(token)) : null;
  return key === null ? null : { principal: key.principal, origin: { kind: "access-key", id: key.keyId } };
}

const denialOf = (
  { tenant, actor, address = "" }: Principal,
  what: Pick<Denial, "action" | "subject">,
): Denial => ({ tenant, actor, address, ...what });

const ofNobody = (kind: CredentialKind, where: Pick<Denial, "address" | "subject">): Denial => ({
  ...where,
  tenant: "default",
  actor: `unknown ${kind}`,
  action: "credential.refuse",
});

const bearerToken = (authorization: string | undefined): string | null =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? null;

const tooMany = (seconds: number): DoorProblem =>
  new DoorProblem(
    "too-many-failures",
    "Expected at most ten failed attempts a minute from one address, got more.",
    { headers: { "retry-after": String(seconds) } },
  );

export const unauthorized = (got: "none" | "one that is not known"): DoorProblem =>
  new DoorProblem("unauthorized", `Expected a bearer credential, got ${got}.`, {
    headers: { "www-authenticate": 'Bearer realm="punctual"' },
  });
