// Generated from list-sealed.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads tenants' sealed tokens in pieces, for their keys to be looked at.
 */
export const listSealed: Statement<{
  readonly after: string | null;
  readonly limit: string | number;
}, {
  readonly tenantId: string;
  readonly refreshToken: Buffer | null;
  readonly accessToken: Buffer | null;
}> = {
  name: "list-sealed-b7100d6a21aa",
  parameters: ["after", "limit"],
  columns: ["tenantId", "refreshToken", "accessToken"],
  text: `select tenant_id, refresh_token, access_token
  from public.tenants
 where ($1::uuid is null or tenant_id > $1)
   and refresh_token is not null
 order by tenant_id
 limit $2`,
};
