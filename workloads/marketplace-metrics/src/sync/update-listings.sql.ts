// Generated from update-listings.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes what the marketplace says of listings, where it is not what is known.
 */
export const updateListings: Statement<{
  readonly listingIds: readonly (string | null)[];
  readonly titles: readonly (string | null)[];
  readonly statuses: readonly (string | null)[];
  readonly prices: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
  readonly tenantId: string;
}, Readonly<Record<never, never>>> = {
  name: "update-listings-fbda4b769fe7",
  parameters: ["listingIds", "titles", "statuses", "prices", "currencies", "tenantId"],
  columns: [],
  text: `update public.listings l
   set title = g.title, status = g.status, price = g.price, currency = g.currency, updated_at = (select punctual.now())
  from unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::text[])
         as g (listing_id, title, status, price, currency)
 where l.tenant_id = $6
   and l.listing_id = g.listing_id
   and (l.title, l.status, l.price, l.currency) is distinct from (g.title, g.status, g.price, g.currency)`,
};
