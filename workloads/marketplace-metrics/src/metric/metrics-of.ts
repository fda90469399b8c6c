// The daily metrics of one listing.
import type { Queryable } from "@punctual/database";
import { calendarDate, exactNumber, pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { PageRequest } from "../list/page-request.ts";
import { listMetrics } from "./list-metrics.sql.ts";

export interface MetricsRequest extends PageRequest {
  readonly tenantId: string;
  readonly listingId: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const position = z.tuple([calendarDate]);

/** Newest date first. Null for a cursor of another list. */
export async function metricsOf(
  queryable: Queryable,
  request: MetricsRequest,
): Promise<Page<unknown> | null> {
  const { tenantId, listingId, from = null, to = null, limit, cursor } = request;
  const identity = ["metrics", tenantId, listingId, from, to];
  const after = readCursor(cursor, { identity, position });
  if (after === "foreign") return null;
  const rows = await queryable.query(listMetrics, {
    tenantId,
    listingId,
    from,
    to,
    before: after?.[0] ?? null,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ date }) => [date],
    show: ({ revenue, conversionRate, ...row }) => ({
      ...row,
      revenue: exactNumber(revenue),
      conversionRate: conversionRate === null ? null : exactNumber(conversionRate),
    }),
  });
}
