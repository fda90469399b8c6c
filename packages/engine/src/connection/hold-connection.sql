-- Holds a connection's row until the transaction ends, so that it cannot be deleted while a schedule that names it is written.
select id from punctual.connections where tenant = :tenant and name = :name for key share
