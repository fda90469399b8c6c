// Generated from update-listings.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes what the marketplace says of listings, where it is not what is known.
 * Guarantee: where a listing's currency is another now, the metrics are noted as due from the earliest date that has the old one;
 * metrics tell nothing else of what is written here.
 */
export const updateListings: Statement<{
  readonly tenantId: string;
  readonly listingIds: readonly (string | null)[];
  readonly titles: readonly (string | null)[];
  readonly statuses: readonly (string | null)[];
  readonly prices: readonly (string | null)[];
  readonly currencies: readonly (string | null)[];
}, {
  readonly noteDueMetrics: null;
}> = {
  name: "update-listings-689f25cdbb87",
  parameters: ["tenantId", "listingIds", "titles", "statuses", "prices", "currencies"],
  columns: ["noteDueMetrics"],
  text: `with before as materialized (
  select l.listing_id, l.currency
    from public.listings l
   where l.tenant_id = $1 and l.listing_id = any($2::text[])
), written as (
  update public.listings l
     set title = g.title, status = g.status, price = g.price, currency = g.currency, updated_at = (select punctual.now())
    from unnest($2::text[], $3::text[], $4::text[], $5::numeric[], $6::text[])
           as g (listing_id, title, status, price, currency)
   where l.tenant_id = $1
     and l.listing_id = g.listing_id
     and (l.title, l.status, l.price, l.currency) is distinct from (g.title, g.status, g.price, g.currency)
  returning l.listing_id, l.currency
)
select public.note_due_metrics($1, (
         select min(m.date)
           from written w
           join before b on b.listing_id = w.listing_id and b.currency is distinct from w.currency
           join public.listing_metrics_daily m on m.tenant_id = $1 and m.listing_id = w.listing_id
          where m.source = 'internal_job' and m.currency is distinct from w.currency))`,
};
