-- Reads which revision the rules of an event bus are of.
select revision from punctual.event_buses where tenant = :tenant and name = :name
