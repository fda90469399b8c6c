// The guard of what a tenant's people see: a signed token (JWT) that names the tenant.
import {
  jwt,
  jwtSettings,
  leastSecretBytes,
  type HttpRequest,
  type HttpResponse,
  type JwtGuard,
  type WorkloadLog,
} from "@punctual/jobs";
import { z } from "zod";
import { problem } from "../problem.ts";
import { asTenantId } from "../tenant/tenant-id.ts";

const claims = z.looseObject({ tenantId: z.unknown().optional(), sub: z.unknown().optional() });

type TokenClaims = z.output<typeof claims>;

export interface TokenGuardSetting {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly mode: "development" | "production";
  readonly log: WorkloadLog;
}

export type TokenGuard = JwtGuard<TokenClaims>;

/** Throws where the settings of tokens cannot be meant. */
export const tokenGuard = ({ environment, mode, log }: TokenGuardSetting): TokenGuard =>
  jwt({
    ...jwtSettings(environment),
    claims,
    actor: ({ sub, tenantId }) => String(sub ?? tenantId ?? "token"),
    log,
    leastSecretBytes: mode === "production" ? leastSecretBytes : 1,
  });

type Asked = Parameters<TokenGuard["claimsOf"]>[0] & Pick<HttpRequest, "requestId">;

/** Answers for the tenant that the token names; 403 for a token that names none. Nothing else decides whose data is meant. */
export function forTenant(
  guard: TokenGuard,
  request: Asked,
  answer: (tenantId: string) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const tenantId = asTenantId(guard.claimsOf(request).tenantId);
  return tenantId === null ? Promise.resolve(problem("tenant-required", request)) : answer(tenantId);
}
