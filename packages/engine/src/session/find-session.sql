-- Finds a session that goes on, with the access key that it was begun with.
-- Guarantee: none whose access key is revoked or has expired.
-- Index: sessions_pkey, access_keys_pkey.
select s.tenant, s.origin, s.token_mac, k.name as "name?", k.prefix as "prefix?", k.role as "role?",
       least(s.expires_at, k.expires_at) as "expires_at!",
       (s.expires_at + make_interval(secs => :note_every_seconds)
          <= least(c.now + make_interval(secs => :idle_seconds), s.begun_at + make_interval(secs => :longest_seconds))) as "use_is_news!"
  from punctual.sessions s
  left join punctual.access_keys k on k.id = s.access_key
 cross join (select punctual.now() as now) c
 where s.digest = :digest
   and s.expires_at > c.now
   and (k.expires_at is null or k.expires_at > c.now)
