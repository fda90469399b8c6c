// Lets in a call whose token (JWT) is signed by the back end's key and good now.
import { env } from "node:process";
import type { APIGatewayRequestAuthorizerEventV2 } from "aws-lambda";
import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
} from "jose";
import { required } from "../punctual.ts";
import { secretOf } from "../secret.ts";

/** The simple answer of an HTTP API's authorizer. */
export type Verdict =
  | { readonly isAuthorized: true; readonly context: { readonly userId: string } }
  | { readonly isAuthorized: false };

const refused: Verdict = { isAuthorized: false };

/** RFC 7518, 3.2: a shorter one than the hash is guessed from a single token, off line. */
const leastSecretBytes = 32;

/** The token is at fault; anything else is thrown, and the caller told to come again. */
const faults: ReadonlySet<string> = new Set([
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSMultipleMatchingKeys.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
]);

export async function handler(event: APIGatewayRequestAuthorizerEventV2): Promise<Verdict> {
  const token = /^Bearer +(\S+) *$/i.exec(event.headers?.["authorization"] ?? "")?.[1];
  if (token === undefined) return refused;
  const { algorithms, keys } = await keysOf();
  for (const key of keys) {
    const payload = await verified(token, key, optionsOf(algorithms));
    if (payload !== null) return verdictOn(payload);
  }
  return refused;
}

type Key = Uint8Array | JWTVerifyGetKey;

interface Keys {
  /** A token of any other is refused, whatever its signature: RFC 8725, 3.1. */
  readonly algorithms: string[];
  readonly keys: readonly Key[];
}

const keysOf = async (): Promise<Keys> =>
  (env["JWT_JWKS_URL"] ?? "") === ""
    ? { algorithms: ["HS256"], keys: await sharedSecrets() }
    : { algorithms: ["RS256", "ES256"], keys: [publicKeys(required("JWT_JWKS_URL"))] };

/** One a line: while a secret is rotated, the old one and the new one are both good. */
async function sharedSecrets(): Promise<readonly Uint8Array[]> {
  const lines = (await secretOf(required("JWT_SECRET_ARN"))).split(/\r?\n/);
  const secrets = lines.map((line) => new TextEncoder().encode(line.trim()));
  const short = secrets.find(({ length }) => length < leastSecretBytes);
  if (short === undefined) return secrets;
  throw new Error(`Expected a secret of at least ${leastSecretBytes} bytes a line, got ${short.length}.`);
}

const known = new Map<string, JWTVerifyGetKey>();

/** Its keys are kept between calls, and asked for again when a token names an unknown one. */
function publicKeys(url: string): JWTVerifyGetKey {
  const keys = known.get(url) ?? createRemoteJWKSet(new URL(url));
  known.set(url, keys);
  return keys;
}

function optionsOf(algorithms: string[]): JWTVerifyOptions {
  const { JWT_ISSUER: issuer = "", JWT_AUDIENCE: audience = "" } = env;
  return {
    algorithms,
    clockTolerance: 30,
    requiredClaims: ["exp"],
    ...(issuer === "" ? {} : { issuer }),
    ...(audience === "" ? {} : { audience }),
  };
}

async function verified(token: string, key: Key, options: JWTVerifyOptions): Promise<JWTPayload | null> {
  try {
    const { payload } = await (typeof key === "function"
      ? jwtVerify(token, key, options)
      : jwtVerify(token, key, options));
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && faults.has(error.code)) return null;
    throw error;
  }
}

const verdictOn = ({ userId, email }: JWTPayload): Verdict =>
  isText(userId) && isText(email) ? { isAuthorized: true, context: { userId } } : refused;

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
