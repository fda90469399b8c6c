-- Puts open dead letters aside for good; their runs stay on record as dead.
update punctual.dead_letters
   set discarded_at = (select punctual.now())
 where tenant = :tenant
   and id = any(:ids::uuid[])
   and redriven_at is null
   and discarded_at is null
returning id
