-- Makes an alarm over numbers, or changes the one of its name.
-- Guarantee: what it was found to be stays when what it watches changes; the next look judges it anew.
insert into punctual.metric_alarms (id, tenant, region, name, metric, statistic, period_seconds, periods, periods_to_alarm, comparison, threshold,
                                    missing, tells, note, said, tags, state, reason, since, created_at, updated_at)
select :id, :tenant, :region, :name, :metric?::jsonb, :statistic, :period_seconds, :periods, :periods_to_alarm, :comparison, :threshold,
       :missing, :tells, :note?, :said, :tags, 'unknown', :reason, c.now, c.now, c.now
  from (select punctual.now() as now) c
on conflict (tenant, region, name) do update
   set metric = excluded.metric, statistic = excluded.statistic, period_seconds = excluded.period_seconds, periods = excluded.periods,
       periods_to_alarm = excluded.periods_to_alarm, comparison = excluded.comparison, threshold = excluded.threshold,
       missing = excluded.missing, tells = excluded.tells, note = excluded.note, said = excluded.said, updated_at = excluded.updated_at,
       judged_at = null
returning id = :id as "made!"
