-- Changes what is said of a secret, beside its value.
update punctual.stored_secrets
   set description = :description?, other = :other, tags = :tags, changed_at = (select punctual.now())
 where id = :id
