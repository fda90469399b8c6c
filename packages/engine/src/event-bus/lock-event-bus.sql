-- Takes an event bus's row, so that changes of what is said of it come one after another.
-- Index: event_buses_pkey.
select name from punctual.event_buses where tenant = :tenant and name = :name for no key update
