-- Hands a running run over to its target, which reports its end by itself.
-- Guarantee: under the attempt's token alone; the lease goes on, and is the target's to renew.
update punctual.queue
   set reporting = true, lease_until = punctual.now() + make_interval(secs => :lease_seconds)
 where run_id = :run_id
   and token = :token
   and state = 'running'
returning run_id
