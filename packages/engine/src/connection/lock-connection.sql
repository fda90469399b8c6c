-- Reads a connection and the time, and keeps others from writing it.
select id, kind, settings, sealed, version, description, aws, (select punctual.now()) as "now!"
  from punctual.connections
 where tenant = :tenant
   and name = :name
   for update
