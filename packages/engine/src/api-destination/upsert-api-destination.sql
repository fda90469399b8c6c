-- Keeps an API destination under its tenant and name.
insert into punctual.api_destinations (tenant, name, url, method, connection, rate_limit_per_second, concurrency, timeout_seconds,
                                       description, created_at, updated_at)
select :tenant, :name, :url, :method, :connection?, :rate_limit_per_second?::integer, :concurrency?::integer, :timeout_seconds::integer,
       :description?, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set url = excluded.url, method = excluded.method, connection = excluded.connection,
       rate_limit_per_second = excluded.rate_limit_per_second, concurrency = excluded.concurrency,
       timeout_seconds = excluded.timeout_seconds, description = excluded.description, updated_at = excluded.updated_at
-- A row that was there before was locked by this statement, and carries its mark.
returning xmax = 0 as "created!"
