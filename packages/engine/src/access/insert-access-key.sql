-- Keeps an access key by its digest.
-- Guarantee: none that ends before the database's now.
insert into punctual.access_keys (id, tenant, name, role, prefix, digest, created_at, created_by, expires_at)
select :id, :tenant, :name, :role, :prefix, :digest, c.now, :actor, :expires_at?
  from (select punctual.now() as now) c
 where :expires_at?::timestamptz is null or :expires_at? > c.now
returning created_at
