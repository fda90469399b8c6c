// Who may ask: tells in whose name a request comes, and refuses whoever has no credential or too low a role.
import {
  Denials,
  keyDigest,
  looksLikeAccessKey,
  principalOf,
  type Denial,
  type EngineContext,
  type Principal,
} from "@punctual/engine";
import { failureWindow, type FailureWindow } from "@punctual/jobs";
import { DoorProblem } from "../door-problem.ts";
import type { Log } from "../log.ts";
import { configuredPrincipal, type Credential } from "./credentials.ts";
import { reaches, requireRole, type Role } from "./require-role.ts";

export interface Asking {
  readonly authorization: string | undefined;
  readonly address: string;
  /** What is asked, as the audit names it: a method and a route's pattern, nothing that was sent. */
  readonly subject: string;
}

export interface Authenticator {
  /**
   * Throws DoorProblem `unauthorized`, or `too-many-failures` after ten failures of an address and kind of credential
   * within a minute; DatabaseUnavailable when an access key cannot be looked for.
   */
  authenticate(asking: Asking): Promise<Principal>;
  /** Authenticates, and throws DoorProblem `forbidden` for a role that is too low. */
  admit(asking: Asking, role: Role): Promise<Principal>;
  /** Notes a refusal of a known principal in the audit. */
  noteDenied(principal: Principal, subject: string): void;
  /** Resolves when what was denied is in the audit. */
  written(): Promise<void>;
}

export interface AuthenticatorOptions {
  readonly engine: EngineContext;
  readonly credentials: readonly Credential[];
  readonly log: Log;
  /** By kind of credential: who guesses at one is not slowed at the other. */
  readonly failures?: () => FailureWindow;
}

export function authenticator(options: AuthenticatorOptions): Authenticator {
  const { engine, failures = failureWindow } = options;
  const denials = new Denials(engine);
  const gate: Gate = { ...options, denials, windows: { "access key": failures(), bearer: failures() } };
  const noteDenied = ({ tenant, actor, address = "" }: Principal, subject: string): void =>
    denials.note({ tenant, actor, address, action: "role.refuse", subject });
  return {
    authenticate: (asking) => authenticate(gate, asking),
    async admit(asking, role) {
      const principal = await authenticate(gate, asking);
      if (!reaches(principal, role)) noteDenied(principal, asking.subject);
      requireRole(principal, role);
      return principal;
    },
    noteDenied,
    written: () => denials.written(),
  };
}

interface Gate extends AuthenticatorOptions {
  readonly denials: Denials;
  readonly windows: Readonly<Record<CredentialKind, FailureWindow>>;
}

type CredentialKind = "access key" | "bearer";

async function authenticate(gate: Gate, asking: Asking): Promise<Principal> {
  const token = bearerToken(asking.authorization);
  const found = token === null ? null : await find(gate, token);
  if (found === null) throw refuse(gate, asking, token);
  return { ...found, address: asking.address };
}

function refuse({ log, denials, windows }: Gate, asking: Asking, token: string | null): DoorProblem {
  const { authorization, address, subject } = asking;
  const kind = token !== null && looksLikeAccessKey(token) ? "access key" : "bearer";
  log.warn({ address, credential: kind }, "credential refused");
  if (authorization === undefined) return unauthorized(authorization);
  if (token !== null) denials.note(ofNobody(kind, { address, subject }));
  const seconds = windows[kind].retryAfterSeconds(address);
  windows[kind].record(address);
  return seconds > 0 ? tooMany(seconds) : unauthorized(authorization);
}

/** What the configuration names needs no database, so that an operator gets in while that is away. */
async function find({ engine, credentials }: Gate, token: string): Promise<Principal | null> {
  const configured = configuredPrincipal(credentials, token);
  if (configured !== null || !looksLikeAccessKey(token)) return configured;
  return (await principalOf(engine, keyDigest(token)))?.principal ?? null;
}

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

const unauthorized = (authorization: string | undefined): DoorProblem =>
  new DoorProblem(
    "unauthorized",
    `Expected a bearer credential, got ${authorization === undefined ? "none" : "one that is not known"}.`,
    { headers: { "www-authenticate": 'Bearer realm="punctual"' } },
  );
