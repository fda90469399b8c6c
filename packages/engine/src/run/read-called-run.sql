-- Reads how a run stands, for whoever waits for it.
-- Index: the primary key of every partition.
select r.id, coalesce(q.state, r.state) as "state!", coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
 where r.tenant = :tenant and r.id = :id
