-- Reads one sealed connection, to see whether the secret key is the right one.
select id, tenant, sealed, version from punctual.connections order by id limit 1
