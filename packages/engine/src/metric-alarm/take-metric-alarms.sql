-- Takes alarms over numbers that were not judged for so many seconds, those first that waited longest.
-- Guarantee: one node at a time judges an alarm; if it dies, another does at the next turn.
-- Index: metric_alarms_judged.
update punctual.metric_alarms a
   set judged_at = c.now
  from (select punctual.now() as now) c
 where a.id = any(array(
         select id from punctual.metric_alarms
          where judged_at is null or judged_at <= (select punctual.now()) - make_interval(secs => :every_seconds)
          order by judged_at nulls first
          limit :limit
            for update skip locked))
returning a.id, a.tenant, a.region, a.name, a.metric, a.statistic, a.period_seconds, a.periods, a.periods_to_alarm, a.comparison, a.threshold,
          a.missing, a.tells, a.note, a.said, a.tags, a.state, a.reason, a.since, a.created_at, a.updated_at, c.now as "now!"
