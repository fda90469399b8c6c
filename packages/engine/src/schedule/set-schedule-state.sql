-- Moves a schedule to a state and version, with the reason and who asked.
update punctual.schedules
   set state = :state, state_reason = :reason?, state_actor = :actor?, version = :version, origin = coalesce(:origin?, origin),
       updated_at = (select punctual.now())
 where id = :id
