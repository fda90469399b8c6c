-- Puts a page of a tenant's runs to the gate that have not begun, claimed ones too.
-- Guarantee: waits for a claim that is under way, so that what it began is running and what it only claimed comes back.
with page as materialized (
  select run_id, tenant, state, gated
    from punctual.queue
   where run_id > :after
   order by run_id
   limit :limit
), taken as materialized (
  select q.run_id
    from punctual.queue q
   where q.run_id = any(array(select run_id from page where tenant = :tenant and (state = 'claimed' or state = 'waiting' and not gated)))
     and (q.state = 'claimed' or q.state = 'waiting' and not q.gated)
   order by q.run_id
     for update
), gated as (
  update punctual.queue q
     set state = 'waiting', gated = true, token = null, node = null, lease_until = null, due_at = coalesce(q.waiting_since, q.due_at),
         waiting_since = null
   where q.run_id = any(array(select run_id from taken))
  returning q.run_id
)
select p.run_id as "run_id!", g.run_id is not null and p.state = 'claimed' as "claimed!"
  from page p
  left join gated g on g.run_id = p.run_id
 order by p.run_id
