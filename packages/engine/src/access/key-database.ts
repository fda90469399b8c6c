// The database as whoever works on access keys may see it.
import type { Database } from "@punctual/database";
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { tenantOf } from "./namespace-of.ts";

/** Keys are the tenant's in all regions, whichever one it asks from. */
export const atHome = (principal: Principal): Principal => ({
  ...principal,
  tenant: tenantOf(principal.tenant),
});

/** Who founds tenants keeps the keys of all of them: a tenant whose only admin key is lost could not be helped otherwise. */
export const keyDatabase = (engine: Pick<EngineContext, "database">, principal: Principal): Database =>
  principal.foundsTenants === true ? engine.database : databaseOf(engine, atHome(principal));

/** Null: of any tenant. */
export const keyTenant = (principal: Principal): string | null =>
  principal.foundsTenants === true ? null : atHome(principal).tenant;
