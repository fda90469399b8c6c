// What each listing of a tenant came to over a range of dates.
import type { Queryable } from "@punctual/database";
import { exactNumber, pageOf, readCursor, type Page } from "@punctual/jobs";
import { z } from "zod";
import type { PageRequest } from "../list/page-request.ts";
import { sumUpListings } from "./sum-up-listings.sql.ts";

export interface ListingsRequest extends PageRequest {
  readonly tenantId: string;
  /** Both included. */
  readonly from: string;
  readonly to: string;
}

/** The revenue where the last page ended, and which listing. */
const position = z.tuple([z.string().regex(/^-?\d{1,30}(?:\.\d{1,30})?$/), z.string()]);

/** The most revenue first. Null for a cursor of another list. */
export async function listingsOver(
  queryable: Queryable,
  { tenantId, from, to, limit, cursor }: ListingsRequest,
): Promise<Page<unknown> | null> {
  const identity = ["listings", tenantId, from, to];
  const place = readCursor(cursor, { identity, position });
  if (place === "foreign") return null;
  const [lastRevenue = null, lastListingId = null] = place ?? [];
  const rows = await queryable.query(sumUpListings, {
    tenantId,
    from,
    to,
    lastRevenue,
    lastListingId,
    limit: limit + 1,
  });
  return pageOf(rows, {
    limit,
    identity,
    position: ({ revenue, listingId }) => [revenue, listingId],
    show: ({ revenue, conversionRate, ...row }) => ({
      ...row,
      revenue: exactNumber(revenue),
      conversionRate: conversionRate === null ? null : exactNumber(conversionRate),
    }),
  });
}
