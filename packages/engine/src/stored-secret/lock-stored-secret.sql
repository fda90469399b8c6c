-- Takes a secret's row, so that changes of one secret come one after another; named in full, the name alone is the second guess.
-- Index: stored_secrets_tenant_region_name_key.
select id, name, description, other, tags, gone_at
  from punctual.stored_secrets
 where tenant = :tenant
   and region = :region
   and (name = :name or (name = :base? and suffix = :suffix?))
   and (gone_at is null or gone_at > (select punctual.now()))
 order by name = :name
 limit 1
   for no key update
