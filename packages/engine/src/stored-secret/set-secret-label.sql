-- Puts a label at a version; it is nowhere else from then on.
insert into punctual.secret_labels (secret_id, label, tenant, version_id)
values (:secret_id, :label, :tenant, :version_id)
on conflict (secret_id, label) do update set version_id = excluded.version_id
returning version_id
