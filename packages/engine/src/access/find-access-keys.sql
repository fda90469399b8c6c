-- Finds the access keys of digests, those that have not expired.
-- Index: access_keys_digest.
select k.digest as "digest!", k.id, k.tenant, k.name, k.role, k.prefix,
       (k.last_used_at is null or k.last_used_at <= c.now - interval '1 minute') as "useIsNews!"
  from punctual.access_keys k, (select punctual.now() as now) c
 where k.digest = any(:digests::bytea[]) and (k.expires_at is null or k.expires_at > c.now)
