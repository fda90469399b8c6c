-- Keeps an app under its tenant and name; says whether it is new.
insert into punctual.apps (tenant, name, url, connection, timeout_seconds, created_at, updated_at)
values (:tenant, :name, :url, :connection?, :timeout_seconds, punctual.now(), punctual.now())
on conflict (tenant, name) do update
   set url = excluded.url, connection = excluded.connection, timeout_seconds = excluded.timeout_seconds, updated_at = excluded.updated_at
returning (xmax = 0) as "created!"
