// The tenants, with how fresh the metrics of each are.
import type { Queryable } from "@punctual/database";
import { pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { PageRequest } from "../list/page-request.ts";
import { freshness, type Freshness } from "../metric/freshness-of.ts";
import { listTenants as listTenantsStatement } from "./list-tenants.sql.ts";
import { tenantOf, type Tenant } from "./tenant.ts";
import { tenantId } from "./tenant-id.ts";

const identity = ["tenants"];
const position = z.tuple([tenantId]);

/** By id. Null for a cursor of another list. */
export async function listTenants(
  queryable: Queryable,
  { limit, cursor }: PageRequest,
): Promise<Page<Tenant & { readonly freshness: Freshness }> | null> {
  const place = readCursor(cursor, { identity, position });
  if (place === "foreign") return null;
  const rows = await queryable.query(listTenantsStatement, { after: place?.[0] ?? null, limit: limit + 1 });
  return pageOf(rows, {
    limit,
    identity,
    position: (row) => [row.tenantId],
    show: (row) => ({ ...tenantOf(row), freshness: freshness(row.fresh, row.lastDate) }),
  });
}
