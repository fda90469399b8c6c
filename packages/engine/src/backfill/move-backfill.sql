-- Moves a locked backfill on to the first time that it has not looked at; null: nothing is left to make.
-- Guarantee: in the transaction that makes the page's runs, so that a page is made once or not at all.
update punctual.backfills
   set next_at = :next_at?, made = made + :made, skipped = skipped + :skipped
 where id = :id
