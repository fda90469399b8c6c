-- Keeps a connection under its tenant and name.
-- Guarantee: the version grows with every write, and the sealed secret is bound to it.
insert into punctual.connections (id, tenant, name, kind, settings, sealed, version, description, aws, created_at, updated_at)
values (:id, :tenant, :name, :kind, :settings, :sealed, :version, :description?, :aws?::json, (select punctual.now()), (select punctual.now()))
on conflict (tenant, name) do update
   set kind = excluded.kind, settings = excluded.settings, sealed = excluded.sealed, version = excluded.version,
       description = excluded.description, aws = excluded.aws, is_deauthorized = false, updated_at = excluded.updated_at
returning id, created_at, updated_at
