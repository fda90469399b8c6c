-- Records how attempts ended, and with them their runs: final, or waiting again for a retry.
-- Guarantee: only the attempt that holds the current token counts; a death writes its dead letter in the same statement.
-- The attempt by which a run succeeds is kept with the run: it is the last one, and most runs have no other.
-- Rows of the queue are looked up by their ids alone, and those of runs between an id and itself: so no plan that was made over
-- empty tables reads all of them, by another index or by a hash. They are locked in the order of ids, as whoever else locks many.
-- A run that comes back as no row was taken over meanwhile (supersede-attempts.sql).
with clock as materialized (
  select punctual.now() as now
), settled as materialized (
  select *
    from unnest(:run_ids::uuid[], :tokens::bigint[], :states::text[], :retry_seconds::double precision[], :outcomes::text[],
                :statuses::integer[], :errors::text[], :excerpts::text[], :results::json[], :tallies::json[], :reasons::text[])
      as s (run_id, token, state, retry_seconds, outcome, status, error, excerpt, result, tally, reason)
), locked as materialized (
  select q.run_id, q.scheduled_at, q.tenant, q.schedule_id, q.state as queue_state, q.token, q.node, q.attempt, q.lost, q.started_at,
         q.attempt_started_at, s.token as settled_token, s.state, s.retry_seconds, s.outcome, s.status, s.error, s.excerpt, s.result,
         coalesce(s.tally, q.tally) as tally, s.reason
    from (select * from settled order by run_id) s
   cross join lateral (select * from punctual.queue o where o.run_id = s.run_id for update) q
), held as materialized (
  select * from locked where token = settled_token and queue_state = 'running'
), retried as (
  update punctual.queue q
     set state = 'waiting', gated = punctual.is_gated(q.tenant, q.limit_keys), reporting = false, retries = q.retries + 1,
         due_at = c.now + make_interval(secs => h.retry_seconds), waiting_since = null, token = null, node = null, lease_until = null,
         attempt_started_at = null
    from held h, clock c
   where q.run_id = h.run_id
     and h.state = 'waiting'
), ended as (
  delete from punctual.queue q
   where q.run_id = any(array(select run_id from held where state <> 'waiting'))
), recorded as (
  update punctual.runs r
     set state = h.state, reason = h.reason, attempt_count = h.attempt, lost = h.lost, started_at = h.started_at,
         ended_at = c.now, tally = h.tally, result = h.result, error = h.error,
         token = case h.state when 'succeeded' then h.token end, node = case h.state when 'succeeded' then h.node end,
         attempt_at = case h.state when 'succeeded' then h.attempt_started_at end,
         status = case h.state when 'succeeded' then h.status end,
         response_excerpt = case h.state when 'succeeded' then h.excerpt end
    from held h, clock c
   where h.state <> 'waiting'
     and r.id between h.run_id and h.run_id
     and r.scheduled_at between h.scheduled_at and h.scheduled_at
), buried as (
  insert into punctual.dead_letters (tenant, run_id, scheduled_at, schedule_id, reason, error, created_at)
  select h.tenant, h.run_id, h.scheduled_at, h.schedule_id, h.reason, h.error, c.now
    from held h, clock c
   where h.state = 'dead'
), noted as (
  insert into punctual.attempts (run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, status, error, response_excerpt)
  select h.run_id, h.scheduled_at, h.token, h.attempt, h.node, h.attempt_started_at, c.now, h.outcome, h.status, h.error, h.excerpt
    from held h, clock c
   where h.state <> 'succeeded'
)
select run_id, state as "state!" from held
