-- Lists access keys, newest first, after a cursor: a tenant's, or those of all.
-- Index: access_keys_by_tenant.
select id, name, tenant, role, kind, prefix, access_key_id, created_at, created_by, expires_at, last_used_at
  from punctual.access_keys
 where (:tenant?::text is null or tenant = :tenant?)
   and (:after_at?::timestamptz is null or (created_at, id) < (:after_at?, :after_id?::uuid))
 order by created_at desc, id desc
 limit :limit
