-- Begins a change of an event bus's rules: whoever changes them too waits until the transaction ends.
-- Guarantee: who looks for the rules after the commit reads them anew.
update punctual.event_buses set revision = nextval('punctual.bus_revisions') where tenant = :tenant and name = :name returning name
