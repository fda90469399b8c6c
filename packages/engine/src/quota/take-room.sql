-- Takes one of the places that are known to be free; no row where none is.
-- Guarantee: whoever comes next waits until this transaction ends.
update punctual.quota_rooms set room = room - 1 where tenant = :tenant and name = :name and room > 0 returning room
