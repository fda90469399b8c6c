-- Reads a connection's identity and keeps others from writing it.
select id, version from punctual.connections where tenant = :tenant and name = :name for update
