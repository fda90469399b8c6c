// From which date on a tenant's metrics are due.
import type { Queryable } from "@punctual/database";
import { readDueMetrics } from "./read-due-metrics.sql.ts";

export interface Due {
  /** `YYYY-MM-DD`; null where nothing is due. */
  readonly from: string | null;
  /** How often a sync has noted it: the same number again means that none has since. */
  readonly noted: string;
}

export async function dueMetrics(queryable: Queryable, tenantId: string): Promise<Due> {
  const [row] = await queryable.query(readDueMetrics, { tenantId });
  return { from: row?.metricsDueFrom ?? null, noted: row?.metricsDueNoted ?? "0" };
}
