-- Notes on the alarms of kind no-data when a run of their schedule ended well last, where what they know of is too old.
-- Guarantee: a well schedule is looked at once per maximum age, not at every pass. A run ends within two days of its time, for which its
-- flexible window and its retries have a day each, so older times are not looked at.
-- Indexes: runs_one_occurrence, runs_by_hand.
with clock as materialized (
  select punctual.now() as now
), doubted as materialized (
  select a.id, s.id as schedule_id, c.now - make_interval(secs => a.max_age_seconds) as oldest_at
    from punctual.alarms a
   cross join clock c
    join punctual.schedules s
      on s.tenant = a.tenant and s.group_name = a.group_name and s.name = a.schedule_name and s.state <> 'deleted'
   where a.kind = 'no-data'
     and coalesce(a.fresh_at, a.created_at) < c.now - make_interval(secs => a.max_age_seconds)
), good as materialized (
  select d.id, greatest(planned.ended_at, by_hand.ended_at) as ended_at
    from doubted d
    left join lateral (
         select r.ended_at
           from punctual.runs r
          where r.schedule_id = d.schedule_id
            and r.kind in ('scheduled', 'backfill')
            and r.scheduled_at > d.oldest_at - interval '2 days'
            and r.state in ('succeeded', 'partial')
            and r.ended_at >= d.oldest_at
          order by r.scheduled_at desc
          limit 1) planned on true
    left join lateral (
         select r.ended_at
           from punctual.runs r
          where r.schedule_id = d.schedule_id
            and r.kind = 'manual'
            and r.scheduled_at > d.oldest_at - interval '2 days'
            and r.state in ('succeeded', 'partial')
            and r.ended_at >= d.oldest_at
          order by r.scheduled_at desc
          limit 1) by_hand on true
)
update punctual.alarms a
   set fresh_at = g.ended_at
  from good g
 where a.id = g.id
   and g.ended_at is not null
returning a.id
