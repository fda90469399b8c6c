// Makes a tenant, or says anew what is told of it.
import type { Database } from "@punctual/database";
import type { Sealer } from "@punctual/jobs";
import { tenantOf, type Tenant } from "./tenant.ts";
import { refreshTokenPlace } from "./token-place.ts";
import { upsertTenant } from "./upsert-tenant.sql.ts";

export interface NewTenant {
  readonly tenantId: string;
  readonly name: string;
  readonly timezone: string;
  /** Null disconnects; absent, the connection stays. */
  readonly mercadolivre?: { readonly userId: number; readonly refreshToken: string } | null | undefined;
}

export interface PutTenant {
  readonly tenant: Tenant;
  /** False where it was there already. */
  readonly made: boolean;
}

export async function putTenant(
  database: Database,
  sealer: Sealer,
  { tenantId, name, timezone, mercadolivre }: NewTenant,
): Promise<PutTenant> {
  const sealed = (token: string | undefined): Buffer | null =>
    token === undefined ? null : sealer.seal(token, refreshTokenPlace(tenantId));
  const [row] = await database.query(upsertTenant, {
    tenantId,
    name,
    timezone,
    reconnect: mercadolivre !== undefined,
    mercadolivreUserId: mercadolivre?.userId ?? null,
    refreshToken: sealed(mercadolivre?.refreshToken),
  });
  if (row === undefined) throw new Error("Expected the tenant to be written, got no row. Try again.");
  return { tenant: tenantOf(row), made: row.made };
}
