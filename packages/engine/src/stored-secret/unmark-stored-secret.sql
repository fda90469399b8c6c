-- Takes the mark of deletion from a secret.
update punctual.stored_secrets set gone_at = null where id = :id
