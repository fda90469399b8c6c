-- Finds schedules that no planner has taken up in time.
select s.tenant || ': ' || s.group_name || '/' || s.name as "subject!", n.plan_at::text as "got!"
  from punctual.next_occurrences n
  join punctual.schedules s on s.id = n.schedule_id
 where n.plan_at < punctual.now() - make_interval(secs => :grace_seconds)
 order by n.plan_at
 limit :limit
