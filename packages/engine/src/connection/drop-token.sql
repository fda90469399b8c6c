-- Forgets a connection's access token: it was given for a secret that no longer counts.
delete from punctual.connection_tokens where connection_id = :connection_id
