-- Counts runs by job and state, for the metrics.
select r.job, coalesce(q.state, r.state) as "state!", count(*)::integer as "count!"
  from punctual.runs r
  left join punctual.queue q on q.run_id = r.id
 group by 1, 2
