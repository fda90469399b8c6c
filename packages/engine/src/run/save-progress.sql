-- Keeps how far a fan-out has come, with the items that failed since the last time.
-- Guarantee: only the attempt that holds the current token may write; a rescued run goes on from the cursor.
with held as (
  update punctual.queue q
     set cursor = :cursor?, tally = :tally?
   where q.run_id = :run_id
     and q.token = :token
     and q.state = 'running'
  returning q.run_id, q.scheduled_at
), failed as (
  insert into punctual.failed_items (run_id, scheduled_at, key, error)
  select h.run_id, h.scheduled_at, f.key, f.error
    from held h, (select distinct on (key) key, error from unnest(:keys::text[], :errors::text[]) as given (key, error)) f
  on conflict (run_id, key, scheduled_at) do update set error = excluded.error
)
select run_id from held
