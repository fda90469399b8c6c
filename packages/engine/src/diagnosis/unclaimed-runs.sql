-- Finds runs that are due and free to be claimed, and that no node has taken.
-- Index: queue_due.
select q.run_id::text as "subject!", q.due_at::text || coalesce(', job ' || q.job, '') as "got!"
  from punctual.queue q
 where q.state = 'waiting'
   and q.behind is null
   and not q.gated
   and q.due_at < punctual.now() - make_interval(secs => :grace_seconds)
 order by q.due_at
 limit :limit
