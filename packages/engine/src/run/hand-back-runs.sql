-- Gives back runs that this node claimed and did not start.
-- Guarantee: another node may take them at once, by the gate for those that have one; no attempt and no loss is counted.
update punctual.queue q
   set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, token = null, node = null, lease_until = null,
       due_at = coalesce(q.waiting_since, q.due_at), waiting_since = null
  from unnest(:run_ids::uuid[], :tokens::bigint[]) as held (run_id, token)
 where q.run_id = any(:run_ids::uuid[])
   and q.run_id = held.run_id
   and q.token = held.token
   and q.state = 'claimed'
returning q.run_id
