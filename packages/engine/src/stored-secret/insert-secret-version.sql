-- Keeps a version of a secret.
-- Guarantee: a version that is there stays as it is, and no row comes back.
insert into punctual.secret_versions (id, secret_id, tenant, version, sealed, created_at)
values (:id, :secret_id, :tenant, :version, :sealed, (select punctual.now()))
on conflict (secret_id, version) do nothing
returning id
