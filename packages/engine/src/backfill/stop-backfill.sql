-- Ends the making of a backfill's runs; waits for a page that is being made.
-- Guarantee: once this is committed, no further run is made from it.
update punctual.backfills
   set state = 'cancelled', next_at = null
 where id = :id
   and state = 'running'
returning id
