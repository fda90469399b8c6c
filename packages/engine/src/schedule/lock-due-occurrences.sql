-- Locks the schedules that are to be planned now and reads what they say.
-- Guarantee: each row goes to one planner at a time; the version read is the one the locked row names, so an update that
-- commits in between hides the row until the next look and can never pair an old version with a new time.
-- A node with old time zone data takes rates only, which need none.
-- Index: next_occurrences_plan_at.
with due as materialized (
  select schedule_id, next_at, version
    from punctual.next_occurrences n
   where plan_at <= (select punctual.now())
     and (not :rates_only
          or exists (select from punctual.schedule_versions r
                      where r.schedule_id = n.schedule_id and r.version = n.version and r.expression ilike 'rate(%'))
   order by plan_at
   limit :limit
     for update skip locked
)
select due.schedule_id, due.next_at, due.version, s.tenant, s.group_name, s.name, v.expression, v.timezone, v.anchor_at,
       v.start_at, v.end_at, v.target ->> 'job' as job, v.limit_keys::text as "limit_keys!", v.max_age_seconds, v.flexible_window_minutes, v.overlap, v.catch_up,
       v.dst_gap, v.dst_overlap, v.after_completion, (select punctual.now()) as "now!"
  from due
  join punctual.schedules s on s.id = due.schedule_id
  join punctual.schedule_versions v on v.schedule_id = due.schedule_id and v.version = due.version
 order by due.next_at
