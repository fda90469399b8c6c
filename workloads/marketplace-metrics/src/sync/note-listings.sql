-- Notes which of a tenant's listings a run has found; what is known of them stays.
insert into public.listings (tenant_id, listing_id, found_by)
select :tenant_id, given.listing_id, :run_id
  from (select distinct unnest(:listing_ids::text[]) as listing_id order by 1) given
on conflict (tenant_id, listing_id) do update set found_by = excluded.found_by
