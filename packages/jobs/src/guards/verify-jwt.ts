// Checks one token: its signature, its times, and what it claims.
import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from "jose";
import type { z } from "zod";
import { KeysUnavailable, type JwtKey, type JwtKeys } from "./jwt-keys.ts";

export interface JwtCheck<Claims> {
  readonly keys: JwtKeys;
  readonly claims: z.ZodType<Claims>;
  readonly issuer?: string;
  readonly audience?: string;
  /** The machine's time unless said otherwise. */
  readonly now?: () => Date;
}

/** `fault` is one of a few words, for the log; `unavailable` where the keys could not be read, which is not the sender's fault. */
export type JwtVerdict<Claims> =
  | { readonly kind: "good"; readonly claims: Claims }
  | { readonly kind: "bad"; readonly fault: string }
  | { readonly kind: "unavailable"; readonly cause: unknown };

const leewaySeconds = 30;
/** The last second of the year 9999: what lies beyond is no time, but a token for ever. */
const latestSeconds = 253_402_300_799;

export async function verifyJwt<Claims>(token: string, check: JwtCheck<Claims>): Promise<JwtVerdict<Claims>> {
  const keys = check.keys.keys();
  const verdicts = await Promise.all(keys.map((key) => signed(token, key, check)));
  const good = verdicts.find((verdict) => verdict.kind === "good");
  if (good !== undefined) return claimed(good.payload, check.claims);
  const refused = verdicts.filter((verdict) => verdict.kind !== "good");
  // That a token is expired says more than that the other secret did not sign it.
  const telling = refused.find((verdict) => verdict.kind === "unavailable" || verdict.fault !== "signature");
  return telling ?? refused[0] ?? { kind: "bad", fault: "no key" };
}

type Refused = Exclude<JwtVerdict<unknown>, { kind: "good" }>;
type Signed = { readonly kind: "good"; readonly payload: JWTPayload } | Refused;

async function signed(token: string, key: JwtKey, check: JwtCheck<unknown>): Promise<Signed> {
  try {
    const options = optionsOf(check);
    const { payload } = await (typeof key === "function"
      ? jwtVerify(token, key, options)
      : jwtVerify(token, key, options));
    return { kind: "good", payload };
  } catch (error) {
    return faultOf(error);
  }
}

function optionsOf({ keys, issuer, audience, now }: JwtCheck<unknown>): JWTVerifyOptions {
  return {
    algorithms: [...keys.algorithms],
    clockTolerance: leewaySeconds,
    requiredClaims: ["exp"],
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
    ...(now === undefined ? {} : { currentDate: now() }),
  };
}

/** By the code of jose's error, never by its text, which may quote the token. */
function faultOf(error: unknown): Refused {
  if (error instanceof errors.JWTExpired) return { kind: "bad", fault: "expired" };
  if (error instanceof errors.JWTClaimValidationFailed) return { kind: "bad", fault: "claims" };
  if (error instanceof errors.JWSSignatureVerificationFailed) return { kind: "bad", fault: "signature" };
  if (error instanceof errors.JOSEAlgNotAllowed) return { kind: "bad", fault: "algorithm" };
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return { kind: "bad", fault: "key" };
  if (error instanceof KeysUnavailable) return { kind: "unavailable", cause: error.cause };
  return { kind: "bad", fault: "form" };
}

function claimed<Claims>(payload: JWTPayload, schema: z.ZodType<Claims>): JwtVerdict<Claims> {
  if (payload.exp === undefined || payload.exp > latestSeconds) return { kind: "bad", fault: "claims" };
  const read = schema.safeParse(payload);
  return read.success ? { kind: "good", claims: read.data } : { kind: "bad", fault: "claims" };
}
