-- Lists the listings of a tenant that a run has found, by id, after one of them.
-- Index: the primary key.
select listing_id
  from public.listings
 where tenant_id = :tenant_id and listing_id > :after and found_by = :run_id
 order by listing_id
 limit :limit
