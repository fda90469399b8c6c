-- Reads sealed access tokens of all tenants in pieces, for their keys to be looked at.
select connection_id as id, tenant, version, sealed as "sealed!"
  from punctual.connection_tokens
 where connection_id > :after
   and sealed is not null
 order by connection_id
 limit :limit
