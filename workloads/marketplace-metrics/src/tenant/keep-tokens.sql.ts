// Generated from keep-tokens.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Keeps what a refresh answered.
 */
export const keepTokens: Statement<{
  readonly refreshToken: Buffer;
  readonly accessToken: Buffer;
  readonly seconds: number;
  readonly tenantId: string;
}, Readonly<Record<never, never>>> = {
  name: "keep-tokens-fe3b60279d3c",
  parameters: ["refreshToken", "accessToken", "seconds", "tenantId"],
  columns: [],
  text: `update public.tenants
   set refresh_token = $1, access_token = $2,
       access_token_until = punctual.now() + make_interval(secs => $3::double precision)
 where tenant_id = $4`,
};
