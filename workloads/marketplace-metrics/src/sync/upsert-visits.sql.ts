// Generated from upsert-visits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes visits by listing and date, where they are new or changed; none may be given twice.
 * Guarantee: the metrics are noted as due from the earliest date whose visits are others now; no visits are as good as no row.
 */
export const upsertVisits: Statement<{
  readonly tenantId: string;
  readonly dates: readonly (string | null)[];
  readonly listingIds: readonly (string | null)[];
  readonly visits: readonly (number | null)[];
}, {
  readonly noteDueMetrics: null;
}> = {
  name: "upsert-visits-244a2d809f22",
  parameters: ["tenantId", "dates", "listingIds", "visits"],
  columns: ["noteDueMetrics"],
  text: `with written as (
  insert into public.visits as v (tenant_id, date, listing_id, visits)
  select $1, g.date, g.listing_id, g.visits
    from unnest($2::date[], $3::text[], $4::integer[]) as g (date, listing_id, visits)
   order by g.date, g.listing_id
  on conflict (tenant_id, date, listing_id) do update set visits = excluded.visits where v.visits <> excluded.visits
  -- Zero of a row that is inserted: one that was there before has this transaction's id.
  returning v.date, v.visits > 0 or v.xmax <> 0 as changed
)
select public.note_due_metrics($1, (select min(date) from written where changed))`,
};
