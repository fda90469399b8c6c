// Generated from upsert-visits.sql by `npm run generate`; do not edit.
import type { Statement } from "@punctual/database";

/**
 * Writes visits by listing and date, where they are new or changed; none may be given twice.
 */
export const upsertVisits: Statement<{
  readonly tenantId: string;
  readonly dates: readonly (string | null)[];
  readonly listingIds: readonly (string | null)[];
  readonly visits: readonly (number | null)[];
}, Readonly<Record<never, never>>> = {
  name: "upsert-visits-a0a4a736282f",
  parameters: ["tenantId", "dates", "listingIds", "visits"],
  columns: [],
  text: `insert into public.visits as v (tenant_id, date, listing_id, visits)
select $1, g.date, g.listing_id, g.visits
  from unnest($2::date[], $3::text[], $4::integer[]) as g (date, listing_id, visits)
 order by g.date, g.listing_id
on conflict (tenant_id, date, listing_id) do update set visits = excluded.visits where v.visits <> excluded.visits`,
};
