// Lists the regions beside the home one in which a tenant has anything.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { listRegions as listRegionsStatement } from "./list-regions.sql.ts";
import { tenantOf } from "./namespace-of.ts";

/** As the owner of the tables: no namespace sees another. */
export async function listRegions(
  { database }: Pick<EngineContext, "database">,
  { tenant }: Principal,
): Promise<readonly string[]> {
  const rows = await database.query(listRegionsStatement, { tenant: tenantOf(tenant) });
  return rows.map(({ region }) => region);
}
