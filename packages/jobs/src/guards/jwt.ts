// Lets in whoever sends a signed token (JWT) that is still good, and hands on what it claims.
import type { z } from "zod";
import { failureWindow, type FailureWindow } from "../failure-window.ts";
import type { Claims as AnyClaims, Guard } from "../guard.ts";
import type { HttpRequest, HttpResponse } from "../http.ts";
import { problemResponse } from "../http-problem.ts";
import type { WorkloadLog } from "../workload.ts";
import { bearerOf } from "./bearer.ts";
import { jwtKeys, type JwtKeySource } from "./jwt-keys.ts";
import { refuseCredential } from "./refuse-credential.ts";
import { verifyJwt, type JwtVerdict } from "./verify-jwt.ts";

export type JwtOptions<Claims extends AnyClaims> = JwtKeySource & {
  /** What the token must say beside its times, such as `z.object({ userId: z.string(), email: z.string() })`. */
  readonly claims: z.ZodType<Claims>;
  /** Kept with the run: who asked. */
  readonly actor: (claims: Claims) => string;
  readonly log: WorkloadLog;
  readonly issuer?: string;
  readonly audience?: string;
  /** False for a bearer who is gone or shut out although the token is good. Default: everyone is in. */
  readonly isWelcome?: (claims: Claims) => boolean | Promise<boolean>;
  /** A shorter secret throws at once. Default 32. */
  readonly leastSecretBytes?: number;
  /** The machine's time unless said otherwise. */
  readonly now?: () => Date;
  /** Names the security scheme in the API's description. Default `jwt`. */
  readonly kind?: string;
  readonly failures?: FailureWindow;
};

export interface JwtGuard<Claims> extends Guard {
  /** The claims of a request that this guard has let in, as its schema made them. Throws for those of another. */
  claimsOf(request: { readonly claims?: AnyClaims | undefined }): Claims;
}

/** `HS256` by shared secrets, or `RS256` and `ES256` by the keys of one address. Throws for options that cannot be meant. */
export function jwt<Claims extends AnyClaims>(options: JwtOptions<Claims>): JwtGuard<Claims> {
  const { kind = "jwt", failures = failureWindow(), isWelcome = () => true, actor } = options;
  const check = { ...options, keys: jwtKeys(options, options.leastSecretBytes) };
  const setting = { kind, failures, log: options.log };
  const admitted = new WeakMap<object, Claims>();
  return {
    kind,
    security: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
    async check(request) {
      const token = bearerOf(request);
      const verdict = await verdictOn(token, (text) => verifyJwt(text, check), isWelcome);
      if (verdict.kind !== "good")
        return { ok: false, response: refuse(setting, { request, token, verdict }) };
      admitted.set(verdict.claims, verdict.claims);
      return { ok: true, actor: actor(verdict.claims), claims: verdict.claims };
    },
    claimsOf({ claims }) {
      const own = claims === undefined ? undefined : admitted.get(claims);
      if (own !== undefined) return own;
      throw new Error(
        "Expected a request that this JWT guard has let in, got another. Give the route this guard.",
      );
    },
  };
}

type Verify<Claims> = (token: string) => Promise<JwtVerdict<Claims>>;

async function verdictOn<Claims>(
  token: string | null,
  verify: Verify<Claims>,
  isWelcome: (claims: Claims) => boolean | Promise<boolean>,
): Promise<JwtVerdict<Claims>> {
  if (token === null) return { kind: "bad", fault: "none" };
  if (token.length > longestToken) return { kind: "bad", fault: "form" };
  const verdict = await verify(token);
  if (verdict.kind !== "good" || (await isWelcome(verdict.claims))) return verdict;
  return { kind: "bad", fault: "bearer" };
}

/** Servers end a request's headers before this; a host without such a limit still does not hash megabytes for anyone. */
const longestToken = 16_384;

interface Refused {
  readonly request: HttpRequest;
  readonly token: string | null;
  readonly verdict: Exclude<JwtVerdict<unknown>, { kind: "good" }>;
}

type Setting = Parameters<typeof refuseCredential>[0];

function refuse(setting: Setting, { request, token, verdict }: Refused): HttpResponse {
  if (verdict.kind === "unavailable") {
    setting.log.error(
      { credential: setting.kind, error: String(verdict.cause) },
      "the keys of the JWT guard cannot be read",
    );
    return unauthorized(request, "got no keys to check it with: try again later");
  }
  const got = token === null ? "got none" : "got one that is not";
  return refuseCredential(setting, {
    request,
    sent: token !== null,
    reason: verdict.fault,
    answer: () => unauthorized(request, got, token === null ? "" : ', error="invalid_token"'),
  });
}

const unauthorized = (request: HttpRequest, got: string, error = ""): HttpResponse =>
  problemResponse(
    {
      code: "unauthorized",
      detail: `Expected a token that is good now in the header Authorization (Bearer), ${got}.`,
      headers: { "www-authenticate": `Bearer realm="punctual"${error}` },
    },
    request,
  );
