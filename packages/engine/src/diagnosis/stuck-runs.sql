-- Finds runs whose lease has long passed and which no rescuer took back.
-- Index: queue_lease.
select q.run_id::text as "subject!", q.lease_until::text as "got!"
  from punctual.queue q
 where q.state in ('claimed', 'running')
   and q.lease_until < punctual.now() - make_interval(secs => :grace_seconds)
 order by q.lease_until
 limit :limit
