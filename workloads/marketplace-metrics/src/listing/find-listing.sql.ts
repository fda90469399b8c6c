// Generated from find-listing.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Tells whether a tenant has a listing, or metrics of one that the marketplace no longer shows.
 */
export const findListing: Statement<{
  readonly tenantId: string;
  readonly listingId: string;
}, {
  readonly known: boolean;
}> = {
  name: "find-listing-3abcdd961056",
  parameters: ["tenantId", "listingId"],
  columns: ["known"],
  text: `select exists (select from public.listings where tenant_id = $1 and listing_id = $2)
       or exists (select from public.listing_metrics_daily where tenant_id = $1 and listing_id = $2) as "known!"`,
};
