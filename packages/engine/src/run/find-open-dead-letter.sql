-- Finds the dead letter of a run that is neither redriven nor discarded: one at most.
-- Index: dead_letters_open.
select id
  from punctual.dead_letters
 where run_id = :run_id
   and redriven_at is null
   and discarded_at is null
