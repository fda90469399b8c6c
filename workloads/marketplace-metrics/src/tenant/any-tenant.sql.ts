// Generated from any-tenant.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether there is any tenant.
 */
export const anyTenant: Statement<null, {
  readonly tenantId: string;
}> = {
  name: "any-tenant-dd928f156fa3",
  parameters: [],
  columns: ["tenantId"],
  text: `select tenant_id from public.tenants limit 1`,
};
