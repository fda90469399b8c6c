-- Deletes a secret with all its versions.
delete from punctual.stored_secrets where id = :id returning (select punctual.now()) as "now!"
