-- Takes a rule's row, so that changes of its tags come one after another.
-- Index: rules_pkey.
select tags from punctual.rules where tenant = :tenant and bus = :bus and name = :name for no key update
