-- Finds AWS keys by their ids, those that have not expired, each with its secret and its tenant's account.
-- Index: access_keys_access_key_id.
select k.access_key_id as "accessKeyId!", k.sealed as "sealed!", k.id, k.tenant, k.name, k.role, k.prefix, a.account_id,
       (k.last_used_at is null or k.last_used_at <= c.now - interval '1 minute') as "useIsNews!"
  from punctual.access_keys k
  join punctual.aws_accounts a on a.tenant = k.tenant, (select punctual.now() as now) c
 where k.access_key_id = any(:access_key_ids::text[]) and (k.expires_at is null or k.expires_at > c.now)
