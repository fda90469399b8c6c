// The daily metrics of one listing.
import type { Queryable } from "@punctual/database";
import { calendarDate } from "@punctual/jobs";
import { pageOf, readCursor, type Page, type PageQuery } from "../list/page.ts";
import { money } from "../money.ts";
import { listMetrics } from "./list-metrics.sql.ts";

export interface MetricsRequest extends PageQuery {
  readonly tenantId: string;
  readonly listingId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Newest date first. Null for a cursor of another list. */
export async function metricsOf(
  queryable: Queryable,
  request: MetricsRequest,
): Promise<Page<unknown> | null> {
  const { tenantId, listingId, from = null, to = null, limit, cursor } = request;
  const identity = ["metrics", tenantId, listingId, from, to];
  const position = readCursor(cursor, identity);
  if (position === "foreign") return null;
  const before = position?.[0] ?? null;
  if (before !== null && !calendarDate.safeParse(before).success) return null;
  const rows = await queryable.query(listMetrics, {
    tenantId,
    listingId,
    from,
    to,
    before,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ date }) => [date],
    show: ({ revenue, conversionRate, ...row }) => ({
      ...row,
      revenue: money(revenue),
      conversionRate: conversionRate === null ? null : money(conversionRate),
    }),
  });
}
