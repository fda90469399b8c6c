-- Reads the sealed values of all tenants' secrets in pieces, for their keys to be looked at.
select id, tenant, 1 as "version!", sealed
  from punctual.secret_versions
 where id > :after
 order by id
 limit :limit
