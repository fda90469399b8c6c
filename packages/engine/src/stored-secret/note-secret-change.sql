-- Notes that a secret changed.
update punctual.stored_secrets set changed_at = (select punctual.now()) where id = :id
