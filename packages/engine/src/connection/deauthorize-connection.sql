-- Puts a secret that opens nothing in the place of a connection's.
-- Guarantee: under lock-connection, the version grows, and the sealed secret is bound to it.
update punctual.connections
   set sealed = :sealed, version = :version, is_deauthorized = true, updated_at = (select punctual.now())
 where id = :id
