-- Puts runs under a limit back to the gate that had passed it and have not begun.
-- Guarantee: none of them begins by its old slot: who claimed it has lost its token. Index: queue_under_way.
with taken as materialized (
  select run_id, state
    from punctual.queue
   where tenant = :tenant
     and limit_keys @> array[:key::text]
     and limit_keys <> '{}'
     and (state <> 'waiting' or not gated)
     and state <> 'running'
   order by run_id
     for update
), gated as (
  update punctual.queue q
     set state = 'waiting', gated = true, token = null, node = null, lease_until = null, due_at = coalesce(q.waiting_since, q.due_at),
         waiting_since = null
   where q.run_id = any(array(select run_id from taken))
)
select run_id, state = 'claimed' as "claimed!" from taken
