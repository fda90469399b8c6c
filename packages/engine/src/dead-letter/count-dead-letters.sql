-- Counts open dead letters.
select count(*)::integer as "open!" from punctual.dead_letters where redriven_at is null and discarded_at is null
