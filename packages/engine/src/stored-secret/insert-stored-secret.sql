-- Makes a secret, yet without a value.
-- Guarantee: of two that take one name at the same moment, a row comes back to the first and none to the second.
insert into punctual.stored_secrets (id, tenant, region, name, suffix, description, other, tags, created_at, changed_at)
select :id, :tenant, :region, :name, :suffix, :description?, :other::jsonb, :tags::jsonb, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, region, name) do nothing
returning id
