-- Starts runs that this node claimed ahead, now that they are due.
-- Guarantee: what was withdrawn, cancelled or rescued meanwhile has another token or no row, and does not start; nothing starts early.
with clock as materialized (
  select punctual.now() as now
), started as (
  update punctual.queue q
     set state = 'running',
         attempt = q.attempt + 1,
         started_at = coalesce(q.started_at, c.now),
         attempt_started_at = c.now,
         lease_until = c.now + make_interval(secs => :lease_seconds)
    from unnest(:run_ids::uuid[], :tokens::bigint[]) as held (run_id, token), clock c
   where q.run_id = held.run_id
     and q.token = held.token
     and q.state = 'claimed'
     and q.due_at <= c.now
  returning q.run_id, q.attempt
)
select c.now as "now!", s.run_id as "run_id?", s.attempt as "attempt?"
  from clock c
  left join started s on true
