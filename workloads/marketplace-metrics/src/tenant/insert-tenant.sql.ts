// Generated from insert-tenant.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Makes a tenant that is unknown; answers it only then.
 */
export const insertTenant: Statement<{
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  readonly mercadolivreUserId: string | number | null;
  readonly refreshToken: Buffer | null;
}, {
  readonly tenantId: string;
}> = {
  name: "insert-tenant-2bf986ba7ae9",
  parameters: ["tenantId", "name", "timezone", "mercadolivreUserId", "refreshToken"],
  columns: ["tenantId"],
  text: `insert into public.tenants (tenant_id, name, timezone, mercadolivre_user_id, refresh_token)
values ($1, $2, $3, $4, $5)
on conflict (tenant_id) do nothing
returning tenant_id`,
};
