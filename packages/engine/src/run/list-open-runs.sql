-- Lists a tenant's open runs, newest scheduled time first, after a cursor; where none is open, at once.
-- Index: the key of runs, from the queue's few rows.
select r.id, r.tenant, s.group_name as "group_name?", s.name as "name?", r.job, r.kind, r.scheduled_at, q.due_at, q.state, r.reason,
       q.attempt as attempt_count, q.lost, r.created_at, coalesce(q.started_at, r.started_at) as started_at, r.ended_at,
       coalesce(q.tally, r.tally) as tally, r.result, r.error
  from punctual.queue q
  join punctual.runs r on r.id = q.run_id and r.scheduled_at = q.scheduled_at
  left join punctual.schedules s on s.id = q.schedule_id
 where q.tenant = :tenant
   and q.state = any(:states::text[])
   and (:schedule_ids?::uuid[] is null or q.schedule_id = any(:schedule_ids?))
   and (:job?::text is null or q.job = :job?)
   and (:kind?::text is null or r.kind = :kind?)
   and (:min_attempts?::int is null or q.attempt >= :min_attempts?)
   and (:backfill_id?::uuid is null
        or q.run_id = any(array(select m.run_id from punctual.backfill_runs m where m.backfill_id = :backfill_id?)))
   and (:from_at?::timestamptz is null or q.scheduled_at >= :from_at?)
   and (:to_at?::timestamptz is null or q.scheduled_at <= :to_at?)
   and (:after_at?::timestamptz is null or (q.scheduled_at, q.run_id) < (:after_at?, :after_id?::uuid))
 order by q.scheduled_at desc, q.run_id desc
 limit :limit
