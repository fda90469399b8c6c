-- Writes visits by listing and date, where they are new or changed; none may be given twice.
-- Guarantee: the metrics are noted as due from the earliest date whose visits are others now; no visits are as good as no row.
with written as (
  insert into public.visits as v (tenant_id, date, listing_id, visits)
  select :tenant_id, g.date, g.listing_id, g.visits
    from unnest(:dates::date[], :listing_ids::text[], :visits::integer[]) as g (date, listing_id, visits)
   order by g.date, g.listing_id
  on conflict (tenant_id, date, listing_id) do update set visits = excluded.visits where v.visits <> excluded.visits
  -- Zero of a row that is inserted: one that was there before has this transaction's id.
  returning v.date, v.visits > 0 or v.xmax <> 0 as changed
)
select public.note_due_metrics(:tenant_id, (select min(date) from written where changed))
