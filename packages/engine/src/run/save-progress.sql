-- Keeps how far a fan-out has come, with the items that failed since the last time and those that recovered.
-- Guarantee: only the attempt that holds the current token may write; a rescued run goes on from the cursor, and an item that
-- recovered is off the record in the same statement.
with held as (
  update punctual.queue q
     set cursor = case when :tally?::json is null then q.cursor else :cursor?::jsonb end, tally = coalesce(:tally?::json, q.tally)
   where q.run_id = :run_id
     and q.token = :token
     and q.state = 'running'
  returning q.run_id, q.scheduled_at
), failed as (
  insert into punctual.failed_items (run_id, scheduled_at, key, error)
  select h.run_id, h.scheduled_at, f.key, f.error
    from held h, (select distinct on (key) key, error from unnest(:keys::text[], :errors::text[]) as given (key, error)) f
  on conflict (run_id, key, scheduled_at) do update set error = excluded.error
), recovered as (
  delete from punctual.failed_items f
   using held h
   where f.run_id = h.run_id
     and f.scheduled_at = h.scheduled_at
     and f.key = any(:recovered::text[])
     and f.key <> all(:keys::text[])
)
select run_id from held
