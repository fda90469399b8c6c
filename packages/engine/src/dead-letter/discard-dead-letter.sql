-- Puts a dead letter aside for good; its run stays on record as dead.
update punctual.dead_letters
   set discarded_at = (select punctual.now())
 where tenant = :tenant and id = :id and redriven_at is null and discarded_at is null
returning id
