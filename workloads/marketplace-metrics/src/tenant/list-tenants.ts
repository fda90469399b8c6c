// The tenants, with how fresh the metrics of each are.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page, type PageQuery } from "../list/page.ts";
import { freshness, type Freshness } from "../metric/freshness-of.ts";
import { listTenants as listTenantsStatement } from "./list-tenants.sql.ts";
import { tenantOf, type Tenant } from "./tenant.ts";
import { asTenantId } from "./tenant-id.ts";

const identity = ["tenants"];

/** By id. Null for a cursor of another list. */
export async function listTenants(
  queryable: Queryable,
  { limit, cursor }: PageQuery,
): Promise<Page<Tenant & { readonly freshness: Freshness }> | null> {
  const position = readCursor(cursor, identity);
  if (position === "foreign") return null;
  const after = position === null ? null : asTenantId(position[0]);
  if (position !== null && after === null) return null;
  const rows = await queryable.query(listTenantsStatement, { after, limit: limit + 1 });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ tenantId }) => [tenantId],
    show: (row) => ({ ...tenantOf(row), freshness: freshness(row.fresh, row.lastDate) }),
  });
}
