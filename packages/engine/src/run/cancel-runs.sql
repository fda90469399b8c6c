-- Ends open runs as cancelled.
-- Guarantee: a running attempt loses its run at once (its token finds no row any more) and is on record as cancelled.
with clock as materialized (
  select punctual.now() as now
), held as materialized (
  select q.run_id, q.scheduled_at, q.state, q.token, q.node, q.attempt, q.lost, q.started_at, q.attempt_started_at, q.tally
    from punctual.queue q
   where q.tenant = :tenant
     and (q.run_id = any(:run_ids::uuid[]) or q.schedule_id = any(:schedule_ids::uuid[]))
     and (:running_too or q.state <> 'running')
   order by q.run_id
     for update
), ended as (
  delete from punctual.queue q using held h where q.run_id = h.run_id
), recorded as (
  update punctual.runs r
     set state = 'cancelled', reason = :reason, attempt_count = h.attempt, lost = h.lost, started_at = h.started_at, ended_at = c.now,
         tally = h.tally
    from held h, clock c
   where r.id = h.run_id
     and r.scheduled_at = h.scheduled_at
), noted as (
  insert into punctual.attempts (run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, error)
  select h.run_id, h.scheduled_at, h.token, h.attempt, h.node, h.attempt_started_at, c.now, 'cancelled', :reason
    from held h, clock c
   where h.state = 'running'
)
select run_id, state from held
