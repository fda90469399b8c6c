-- Forgets which runs have sent their message, two days after: no run waits for an attempt so long.
with old as materialized (
  select queue_id, run_id from punctual.sent_runs where sent_at < (select punctual.now()) - interval '2 days' limit :limit
)
delete from punctual.sent_runs s using old o where s.queue_id = o.queue_id and s.run_id = o.run_id returning s.run_id
