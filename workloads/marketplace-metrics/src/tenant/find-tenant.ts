// Looks a tenant up.
import type { Queryable } from "@punctual/database";
import { findTenant as findTenantStatement } from "./find-tenant.sql.ts";
import { tenantOf, type Tenant } from "./tenant.ts";

/** Null for one that nobody has made. */
export async function findTenant(queryable: Queryable, tenantId: string): Promise<Tenant | null> {
  const [row] = await queryable.query(findTenantStatement, { tenantId });
  return row === undefined ? null : tenantOf(row);
}
