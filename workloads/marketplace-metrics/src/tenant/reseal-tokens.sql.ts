// Generated from reseal-tokens.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps a tenant's tokens sealed for another key.
 * Guarantee: a token that was replaced since it was read stays.
 */
export const resealTokens: Statement<{
  readonly refreshToken: Buffer | null;
  readonly accessToken: Buffer | null;
  readonly tenantId: string;
  readonly oldRefreshToken: Buffer;
  readonly oldAccessToken: Buffer | null;
}, Readonly<Record<never, never>>> = {
  name: "reseal-tokens-7164e2ee7c29",
  parameters: ["refreshToken", "accessToken", "tenantId", "oldRefreshToken", "oldAccessToken"],
  columns: [],
  text: `update public.tenants
   set refresh_token = coalesce($1, refresh_token), access_token = coalesce($2, access_token)
 where tenant_id = $3
   and refresh_token = $4
   and access_token is not distinct from $5::bytea`,
};
