// Generated from list-found-listings.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Lists the listings of a tenant that a run has found, by id, after one of them.
 * Index: the primary key.
 */
export const listFoundListings: Statement<{
  readonly tenantId: string;
  readonly after: string;
  readonly runId: string;
  readonly limit: string | number;
}, {
  readonly listingId: string;
}> = {
  name: "list-found-listings-1c66e475398e",
  parameters: ["tenantId", "after", "runId", "limit"],
  columns: ["listingId"],
  text: `select listing_id
  from public.listings
 where tenant_id = $1 and listing_id > $2 and found_by = $3
 order by listing_id
 limit $4`,
};
