// The keys that tokens are checked with: shared secrets, or the public keys of one address that the operator names.
import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from "jose";

/** A secret is read at every request, so that a rotation needs no restart. */
export type JwtKeySource =
  | { readonly secrets: () => readonly string[]; readonly jwksUrl?: never }
  | { readonly jwksUrl: URL | string; readonly secrets?: never };

export type JwtKey = Uint8Array | JWTVerifyGetKey;

export interface JwtKeys {
  /** A token of any other is refused, whatever its signature: RFC 8725, 3.1. */
  readonly algorithms: readonly string[];
  /** Each of those that are live. */
  keys(): readonly JwtKey[];
}

/** RFC 7518, 3.2: a shorter one than the hash is guessed from a single token, off line. */
export const leastSecretBytes = 32;

/** Throws for a source that is none or two, for a secret that is too short, and for an address that is none. */
export function jwtKeys(source: JwtKeySource, leastBytes: number = leastSecretBytes): JwtKeys {
  const { secrets, jwksUrl } = source;
  if ((secrets === undefined) === (jwksUrl === undefined)) {
    throw new Error(
      `Expected either secrets or jwksUrl, got ${secrets === undefined ? "neither" : "both"}. Give the one that the tokens are signed for.`,
    );
  }
  return secrets === undefined ? publicKeys(jwksUrl) : sharedSecrets(secrets, leastBytes);
}

function sharedSecrets(secrets: () => readonly string[], leastBytes: number): JwtKeys {
  const bytesOf = () =>
    secrets()
      .filter((secret) => secret !== "")
      .map((secret) => new TextEncoder().encode(secret));
  const short = bytesOf().find(({ length }) => length < leastBytes);
  if (short !== undefined) {
    throw new Error(
      `Expected each secret of a JWT guard to have at least ${leastBytes} bytes, got ${short.length}. Make one with: openssl rand -base64 32`,
    );
  }
  return { algorithms: ["HS256"], keys: () => bytesOf().filter(({ length }) => length >= leastBytes) };
}

/** One fetch of the address serves ten minutes; an unknown `kid` causes another no sooner than 30 s after the last. */
function publicKeys(jwksUrl: URL | string): JwtKeys {
  const known = createRemoteJWKSet(new URL(jwksUrl));
  const key: JWTVerifyGetKey = async (header, token) => {
    // Decided before the address is asked: whoever makes up names must not cause requests.
    if (header.kid !== undefined && !isPlainKeyId(header.kid)) throw new errors.JWKSNoMatchingKey();
    // Only what names a key goes on: `jwk`, `jku`, `x5u` and `x5c` are the sender's word for his own key.
    const named = { alg: header.alg, ...(header.kid === undefined ? {} : { kid: header.kid }) };
    try {
      return await known(named, token);
    } catch (error) {
      throw isTokensFault(error) ? error : new KeysUnavailable("The keys cannot be read.", { cause: error });
    }
  };
  return { algorithms: ["RS256", "ES256"], keys: () => [key] };
}

/** The address does not answer, or not with keys. */
export class KeysUnavailable extends Error {
  override readonly name = "KeysUnavailable";
}

const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;

const isPlainKeyId = (kid: unknown): boolean =>
  typeof kid === "string" && /^[A-Za-z0-9._~:@=+/-]{1,256}$/.test(kid) && !kid.includes("..");
