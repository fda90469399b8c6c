// How fresh a tenant's metrics are, in the words of the document.
import type { Queryable } from "@punctual/database";
import { readFreshness } from "./read-freshness.sql.ts";

export interface Freshness {
  /** OK: the last date is yesterday or later, where the tenant is. */
  readonly status: "OK" | "DESATUALIZADO";
  /** `YYYY-MM-DD`; null without rows. */
  readonly lastDate: string | null;
}

export const freshness = (fresh: boolean, lastDate: string | null): Freshness => ({
  status: fresh ? "OK" : "DESATUALIZADO",
  lastDate,
});

/** A tenant that is not known has nothing fresh. */
export async function freshnessOf(queryable: Queryable, tenantId: string): Promise<Freshness> {
  const [row] = await queryable.query(readFreshness, { tenantId });
  return freshness(row?.fresh ?? false, row?.lastDate ?? null);
}
