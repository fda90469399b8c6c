// Who may ask: the bearer credentials that the REST door accepts.
import { createHash, timingSafeEqual } from "node:crypto";
import type { Principal } from "@punctual/engine";
import { failureWindow, type FailureWindow } from "@punctual/jobs";
import { DoorProblem } from "../door-problem.ts";
import type { Log } from "../log.ts";

export interface Credential {
  readonly principal: Principal;
  /** The tokens of one credential that are valid now: the current one and, during a rotation, the next. */
  readonly tokens: () => readonly string[];
}

export interface Authenticator {
  /** Throws DoorProblem `unauthorized`, or `too-many-failures` after ten failures of an address within a minute. */
  authenticate(authorization: string | undefined, address: string): Principal;
}

interface AuthenticatorOptions {
  readonly credentials: readonly Credential[];
  readonly log: Log;
  readonly failures?: FailureWindow;
}

export function authenticator({
  credentials,
  log,
  failures = failureWindow(),
}: AuthenticatorOptions): Authenticator {
  return {
    authenticate(authorization, address) {
      const found = findPrincipal(credentials, bearerToken(authorization));
      if (found !== null) return found;
      const seconds = failures.retryAfterSeconds(address);
      if (authorization !== undefined) failures.record(address);
      log.warn({ address, credential: "bearer" }, "credential refused");
      throw seconds > 0 && authorization !== undefined ? tooMany(seconds) : unauthorized(authorization);
    },
  };
}

/** The admin token: role admin in tenant `default`. */
export const adminCredential = (tokens: () => readonly string[]): Credential => ({
  principal: { tenant: "default", actor: "admin token", role: "admin" },
  tokens,
});

const digest = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();

/**
 * Every token is compared, over digests of one length: the time tells neither which one was close nor how long it is.
 * A header holds bytes, which Node shows as Latin-1; a token is their UTF-8 meaning.
 */
function findPrincipal(credentials: readonly Credential[], token: string | null): Principal | null {
  const given = digest(Buffer.from(token ?? "", "latin1"));
  let found: Principal | null = null;
  for (const { principal, tokens } of credentials) {
    for (const known of tokens()) {
      const same = timingSafeEqual(digest(Buffer.from(known, "utf8")), given);
      if (same && token !== null && known !== "") found = principal;
    }
  }
  return found;
}

const bearerToken = (authorization: string | undefined): string | null =>
  /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? null;

const tooMany = (seconds: number) =>
  new DoorProblem(
    "too-many-failures",
    "Expected at most ten failed attempts a minute from one address, got more.",
    {
      headers: { "retry-after": String(seconds) },
    },
  );

const unauthorized = (authorization: string | undefined) =>
  new DoorProblem(
    "unauthorized",
    `Expected a bearer credential, got ${authorization === undefined ? "none" : "one that is not known"}.`,
    {
      headers: { "www-authenticate": 'Bearer realm="punctual"' },
    },
  );
