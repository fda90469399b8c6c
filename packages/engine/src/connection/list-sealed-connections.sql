-- Reads sealed connections of all tenants in pieces, for their keys to be looked at.
select id, tenant, version, sealed
  from punctual.connections
 where id > :after
 order by id
 limit :limit
