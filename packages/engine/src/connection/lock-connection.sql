-- Reads a connection and the time, and keeps others from writing it.
select id, kind, sealed, version, (select punctual.now()) as "now!"
  from punctual.connections
 where tenant = :tenant
   and name = :name
   for update
