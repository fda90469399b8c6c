// Generated from note-listings.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Notes which of a tenant's listings a run has found; what is known of them stays.
 */
export const noteListings: Statement<{
  readonly tenantId: string;
  readonly runId: string;
  readonly listingIds: readonly (string | null)[];
}, Readonly<Record<never, never>>> = {
  name: "note-listings-4843d86ae928",
  parameters: ["tenantId", "runId", "listingIds"],
  columns: [],
  text: `insert into public.listings (tenant_id, listing_id, found_by)
select $1, given.listing_id, $2
  from (select distinct unnest($3::text[]) as listing_id order by 1) given
on conflict (tenant_id, listing_id) do update set found_by = excluded.found_by`,
};
