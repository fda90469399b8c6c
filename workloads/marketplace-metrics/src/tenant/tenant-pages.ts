// Reads the tenants that a run is about, page by page.
import type { Database } from "@punctual/database";
import type { ItemPages } from "@punctual/jobs";
import { listTenantIds } from "./list-tenant-ids.sql.ts";

export interface TenantPagesOptions {
  /** Only those that are connected to Mercado Livre. */
  readonly connected: boolean;
  /** Default 100. */
  readonly pageSize?: number;
}

export const tenantPages = (
  database: Database,
  { connected, pageSize = 100 }: TenantPagesOptions,
): ItemPages<string> =>
  async function* pages(after) {
    let last = after;
    for (;;) {
      const rows = await database.query(listTenantIds, { after: last, connected, limit: pageSize });
      if (rows.length > 0) yield rows.map(({ tenantId }) => tenantId);
      if (rows.length < pageSize) return;
      last = rows.at(-1)?.tenantId ?? last;
    }
  };
