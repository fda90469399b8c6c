-- Keeps a session that begins now.
insert into punctual.sessions (digest, id, tenant, origin, access_key, token_mac, begun_at, expires_at)
select :digest, :id, :tenant, :origin, :access_key?, :token_mac?, c.now, c.now + make_interval(secs => :idle_seconds)
  from (select punctual.now() as now) c
returning expires_at
