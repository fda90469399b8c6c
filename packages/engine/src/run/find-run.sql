-- Finds a run of a tenant by its id, with what decides about it.
-- Index: the primary key of every partition.
select r.id, r.scheduled_at, r.schedule_id, r.job, coalesce(q.state, r.state) as "state!"
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
 where r.tenant = :tenant and r.id = :id
