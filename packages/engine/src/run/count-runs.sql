-- Counts open runs by state and says how late the oldest due one is.
select count(*) filter (where state = 'waiting')::integer as "waiting!",
       count(*) filter (where state = 'claimed')::integer as "claimed!",
       count(*) filter (where state = 'running')::integer as "running!",
       coalesce(extract(epoch from max((select punctual.now()) - due_at) filter (where state = 'waiting' and due_at <= (select punctual.now()))), 0)::double precision as "oldest_overdue_seconds!"
  from punctual.queue
