-- Renews the lease of an attempt whose target says that it lives, and reads what the target may go on from.
-- Guarantee: an attempt that comes back as no row has lost its run.
update punctual.queue
   set lease_until = greatest(lease_until, punctual.now() + make_interval(secs => :lease_seconds))
 where run_id = :run_id
   and token = :token
   and state = 'running'
returning run_id, scheduled_at, cursor, tally, only_failed
