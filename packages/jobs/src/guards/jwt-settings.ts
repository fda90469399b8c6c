// What the environment says of tokens (JWT): who signs them, and how they are checked.
import type { JwtKeySource } from "./jwt-keys.ts";
import { secretsOf } from "./secrets-of.ts";

/** Every workload that lets in tokens reads these. */
export const jwtVariables = ["JWT_SECRET", "JWT_JWKS_URL", "JWT_ISSUER", "JWT_AUDIENCE"] as const;

export type JwtSettings = JwtKeySource & { readonly issuer?: string; readonly audience?: string };

/** Without JWT_SECRET and JWT_JWKS_URL no token is good. Throws where both are set. */
export function jwtSettings(environment: Readonly<Record<string, string | undefined>>): JwtSettings {
  const secrets = secretsOf(environment, "JWT_SECRET");
  const { JWT_JWKS_URL: jwksUrl = "", JWT_ISSUER: issuer = "", JWT_AUDIENCE: audience = "" } = environment;
  if (jwksUrl !== "" && secrets().length > 0) {
    throw new Error(
      "Expected either JWT_SECRET or JWT_JWKS_URL, got both. Keep the one that tokens are signed for.",
    );
  }
  return {
    ...(jwksUrl === "" ? { secrets } : { jwksUrl }),
    ...(issuer === "" ? {} : { issuer }),
    ...(audience === "" ? {} : { audience }),
  };
}
