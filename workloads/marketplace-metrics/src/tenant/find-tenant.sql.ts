// Generated from find-tenant.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Reads a tenant without its tokens.
 */
export const findTenant: Statement<{
  readonly tenantId: string;
}, {
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  readonly mercadolivreUserId: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}> = {
  name: "find-tenant-ff1289e8c8c4",
  parameters: ["tenantId"],
  columns: ["tenantId", "name", "timezone", "mercadolivreUserId", "createdAt", "updatedAt"],
  text: `select tenant_id, name, timezone, mercadolivre_user_id, created_at, updated_at
  from public.tenants
 where tenant_id = $1`,
};
