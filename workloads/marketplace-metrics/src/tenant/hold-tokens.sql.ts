// Generated from hold-tokens.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a tenant's connection and holds it, so that one refresh at a time goes on over all nodes.
 */
export const holdTokens: Statement<{
  readonly marginSeconds: number;
  readonly tenantId: string;
}, {
  readonly mercadolivreUserId: string | null;
  readonly refreshToken: Buffer | null;
  readonly accessToken: Buffer | null;
  readonly good: boolean;
}> = {
  name: "hold-tokens-a89802f1812a",
  parameters: ["marginSeconds", "tenantId"],
  columns: ["mercadolivreUserId", "refreshToken", "accessToken", "good"],
  text: `select mercadolivre_user_id, refresh_token, access_token,
       coalesce(access_token_until > punctual.now() + make_interval(secs => $1::double precision), false) as "good!"
  from public.tenants
 where tenant_id = $2
   for no key update`,
};
