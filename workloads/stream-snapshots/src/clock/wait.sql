-- Lets time pass before a lock is asked for again.
select pg_sleep(:seconds)
