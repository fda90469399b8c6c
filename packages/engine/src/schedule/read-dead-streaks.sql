-- Of the schedules with fresh dead letters, those that are to be paused: their last so many scheduled runs all died.
-- Runs made before the schedule last changed do not count, so that who resumes or mends it begins anew.
-- Index: dead_letters_created_at, runs_one_occurrence.
select s.tenant, s.group_name, s.name, v.pause_after_dead_runs as "dead_runs!"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
 cross join lateral (
       select count(*) filter (where l.state = 'dead') as dead
         from (select r.state
                 from punctual.runs r
                where r.schedule_id = s.id
                  and r.kind = 'scheduled'
                  and r.state in ('succeeded', 'partial', 'dead')
                  and r.created_at >= s.updated_at
                order by r.scheduled_at desc
                limit v.pause_after_dead_runs) l) streak
 where s.state = 'enabled'
   and v.pause_after_dead_runs is not null
   and s.id = any(array(select d.schedule_id from punctual.dead_letters d
                         where d.created_at > (select punctual.now()) - make_interval(secs => :fresh_seconds)))
   and streak.dead >= v.pause_after_dead_runs
