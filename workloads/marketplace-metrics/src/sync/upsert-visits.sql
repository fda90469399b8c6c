-- Writes visits by listing and date, where they are new or changed; none may be given twice.
insert into public.visits as v (tenant_id, date, listing_id, visits)
select :tenant_id, g.date, g.listing_id, g.visits
  from unnest(:dates::date[], :listing_ids::text[], :visits::integer[]) as g (date, listing_id, visits)
 order by g.date, g.listing_id
on conflict (tenant_id, date, listing_id) do update set visits = excluded.visits where v.visits <> excluded.visits
