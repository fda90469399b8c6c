// Makes the first tenants of a database.
import type { Queryable } from "@punctual/database";
import type { Sealer } from "@punctual/jobs";
import { anyTenant } from "./any-tenant.sql.ts";
import { insertTenant } from "./insert-tenant.sql.ts";
import type { NewTenant } from "./put-tenant.ts";
import { refreshTokenPlace } from "./token-place.ts";

/** False where any tenant is there already: a second node waits here for the first one's transaction, and finds it done. */
export async function makeTenants(
  queryable: Queryable,
  sealer: Sealer,
  tenants: readonly NewTenant[],
): Promise<boolean> {
  if ((await queryable.query(anyTenant)).length > 0) return false;
  for (const { tenantId, name, timezone, mercadolivre } of tenants) {
    const rows = await queryable.query(insertTenant, {
      tenantId,
      name,
      timezone,
      mercadolivreUserId: mercadolivre?.userId ?? null,
      refreshToken:
        mercadolivre?.refreshToken === undefined
          ? null
          : sealer.seal(mercadolivre.refreshToken, refreshTokenPlace(tenantId)),
    });
    if (rows.length === 0) return false;
  }
  return true;
}
