-- Keeps a named limit under its tenant and name.
-- Guarantee: one that punctual.config.ts declares is replaced by nobody else (no row comes back).
insert into punctual.named_limits (tenant, name, rate_per_second, rate_per_minute, concurrency, origin, created_at, updated_at)
select :tenant, :name, :rate_per_second?::integer, :rate_per_minute?::integer, :concurrency?::integer, :origin, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, name) do update
   set rate_per_second = excluded.rate_per_second, rate_per_minute = excluded.rate_per_minute, concurrency = excluded.concurrency,
       origin = excluded.origin, updated_at = excluded.updated_at
 where named_limits.origin = excluded.origin or excluded.origin = 'code'
-- A row that was there before was locked by this statement, and carries its mark.
returning xmax = 0 as "created!"
