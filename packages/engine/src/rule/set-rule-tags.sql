-- Writes a rule's tags in place of all that it has.
update punctual.rules set tags = :tags where tenant = :tenant and bus = :bus and name = :name returning name
