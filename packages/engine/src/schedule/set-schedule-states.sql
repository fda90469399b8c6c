-- Moves schedules to states, with the reason and who asked.
update punctual.schedules s
   set state = w.state, state_reason = :reason?, state_actor = :actor, updated_at = (select punctual.now())
  from unnest(:ids::uuid[], :states::text[]) as w (id, state)
 where s.id = w.id
