-- Keeps an access key by what proves it: a bearer key's digest, or an AWS key's id and sealed secret.
-- Guarantee: none that ends before the database's now.
insert into punctual.access_keys
       (id, tenant, name, role, kind, prefix, digest, access_key_id, sealed, created_at, created_by, expires_at)
select :id, :tenant, :name, :role, :kind, :prefix, :digest?, :access_key_id?, :sealed?, c.now, :actor, :expires_at?
  from (select punctual.now() as now) c
 where :expires_at?::timestamptz is null or :expires_at? > c.now
returning created_at
