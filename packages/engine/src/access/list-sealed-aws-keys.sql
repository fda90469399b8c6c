-- Reads the sealed secrets of AWS keys of all tenants in pieces, for their keys to be looked at.
select id, tenant, 1 as "version!", sealed as "sealed!"
  from punctual.access_keys
 where id > :after
   and sealed is not null
 order by id
 limit :limit
