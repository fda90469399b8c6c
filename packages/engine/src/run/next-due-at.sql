-- Says when the dispatcher is needed next.
-- Index: queue_due.
select (select punctual.now()) as "now!",
       (select min(due_at) from punctual.queue
         where state = 'waiting' and behind is null and (job is null or job = any(:jobs::text[]))) as due_at
