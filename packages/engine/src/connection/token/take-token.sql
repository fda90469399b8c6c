-- Takes on the fetching of a connection's next access token; answers no row where another does, or did meanwhile.
-- Guarantee: between all nodes one fetches at a time, and none while the last failure is to be waited out.
insert into punctual.connection_tokens as t (connection_id, tenant, version, fetching, fetching_until, refused_at)
select k.id, k.tenant, k.version, :fetching, (select punctual.now()) + make_interval(secs => :lease_seconds),
       case when :is_refused::boolean then (select punctual.now()) end
  from punctual.connections k
 where k.id = :connection_id
   and k.version = :version
on conflict (connection_id) do update
   set version = excluded.version, fetching = excluded.fetching, fetching_until = excluded.fetching_until,
       refused_at = case when t.version = excluded.version then coalesce(excluded.refused_at, t.refused_at) else excluded.refused_at end,
       serial = t.serial,
       sealed = case when t.version = excluded.version then t.sealed end,
       refresh_at = case when t.version = excluded.version then t.refresh_at end,
       expires_at = case when t.version = excluded.version then t.expires_at end,
       failures = case when t.version = excluded.version then t.failures else 0 end,
       failed_until = case when t.version = excluded.version then t.failed_until end,
       error = case when t.version = excluded.version then t.error end
 where t.version < excluded.version
    or (t.version = excluded.version
        and t.serial = :serial
        and coalesce(t.fetching_until, '-infinity') <= (select punctual.now())
        and coalesce(t.failed_until, '-infinity') <= (select punctual.now()))
returning t.serial
