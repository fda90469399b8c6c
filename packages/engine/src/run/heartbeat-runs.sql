-- Keeps the leases of the attempts that this node is still working on.
-- Guarantee: an attempt that comes back as no row has lost its run and must stop.
update punctual.queue q
   set lease_until = c.now + make_interval(secs => :lease_seconds)
  from unnest(:run_ids::uuid[], :tokens::bigint[]) as held (run_id, token), (select punctual.now() as now) c
 where q.run_id = held.run_id
   and q.token = held.token
   and q.state = 'running'
returning q.run_id
