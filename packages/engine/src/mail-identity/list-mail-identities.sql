-- Lists a tenant's mail identities by name, after one, or those that are asked for.
-- Index: mail_identities_pkey.
select identity, kind, token, created_at
  from punctual.mail_identities
 where tenant = :tenant
   and region = :region
   and (:kind?::text is null or kind = :kind?)
   and (:names?::text[] is null or identity = any(:names?))
   and (:after?::text is null or identity > :after?)
 order by identity
 limit :limit
