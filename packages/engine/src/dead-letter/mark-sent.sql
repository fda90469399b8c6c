-- Notes of dead letters whether their message was sent, or had no queue to go to.
update punctual.dead_letters d
   set queue_state = m.state
  from unnest(:ids::uuid[], :states::text[]) as m (id, state)
 where d.id = m.id
