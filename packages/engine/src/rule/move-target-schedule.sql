-- Moves the schedule of a rule's target to its next version.
update punctual.schedules set version = version + 1, updated_at = (select punctual.now()) where id = :id returning version
