-- Finds http targets whose time-out leaves the usual run no room: half of its recent attempts take four fifths of it or more.
select s.group_name || '/' || s.name as "subject!",
       format('a time-out of %s s, and half of the last %s attempts take %s s or longer', v.target ->> 'timeoutSeconds', count(*), round(percentile_cont(0.5) within group (order by a.seconds)::numeric, 1)) as "got!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 cross join lateral (
       select extract(epoch from t.ended_at - t.started_at) as seconds
         from punctual.runs r
        cross join lateral (
              select r.attempt_at as started_at, r.ended_at where r.attempt_at is not null
               union all
              select f.started_at, f.ended_at from punctual.attempts f
               where f.run_id = r.id and f.scheduled_at = r.scheduled_at and f.outcome in ('succeeded', 'failed')) t
        where r.schedule_id = s.id
          and r.kind = 'scheduled'
        order by r.scheduled_at desc
        limit 20) a
 where s.tenant = :tenant
   and s.state <> 'deleted'
   and v.target ->> 'kind' = 'http'
 group by s.id, s.group_name, s.name, v.target
having count(*) >= 5
   and percentile_cont(0.5) within group (order by a.seconds) >= 0.8 * (v.target ->> 'timeoutSeconds')::double precision
 order by 1
 limit :limit
