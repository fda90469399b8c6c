-- Frees runs that wait behind one that is no longer open; the trigger on the queue does it at once, this repairs what it missed.
update punctual.queue q
   set behind = null
 where q.behind is not null
   and not exists (select from punctual.queue o where o.run_id = q.behind)
returning q.run_id
