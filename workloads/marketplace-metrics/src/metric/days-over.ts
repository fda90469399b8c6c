// What a tenant, or one of its listings, came to on each date of a range.
import type { Queryable } from "@punctual/database";
import { exactNumber } from "@punctual/jobs";
import { sumUpDays } from "./sum-up-days.sql.ts";

export interface DaysRequest {
  readonly tenantId: string;
  /** Absent: of all listings. */
  readonly listingId?: string | undefined;
  /** Both included. */
  readonly from: string;
  readonly to: string;
}

/** Oldest date first; amounts of different currencies are never added up. */
export async function daysOver(
  queryable: Queryable,
  { tenantId, listingId, from, to }: DaysRequest,
): Promise<readonly unknown[]> {
  const rows = await queryable.query(sumUpDays, { tenantId, listingId: listingId ?? null, from, to });
  return rows.map(({ revenue, ...row }) => ({ ...row, revenue: exactNumber(revenue) }));
}
