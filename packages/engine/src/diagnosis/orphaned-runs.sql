-- Finds runs on record as open that are not in the queue: nobody would ever end them.
select r.id::text as "subject!", r.due_at::text as "got!"
  from punctual.runs r
 where r.state = 'waiting'
   and r.due_at < punctual.now() - make_interval(secs => :grace_seconds)
   and not exists (select from punctual.queue q where q.run_id = r.id)
 order by r.due_at
 limit :limit
