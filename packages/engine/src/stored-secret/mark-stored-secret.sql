-- Marks a secret for deletion in so many days.
update punctual.stored_secrets
   set gone_at = (select punctual.now()) + make_interval(days => :days)
 where id = :id
returning gone_at as "gone_at!"
