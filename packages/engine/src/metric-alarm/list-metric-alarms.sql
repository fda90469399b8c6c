-- Lists a tenant's alarms over numbers by name, after a name.
-- Index: metric_alarms_tenant_region_name_key.
select id, name, metric, statistic, period_seconds, periods, periods_to_alarm, comparison, threshold, missing, tells, note, said, tags,
       state, reason, since, created_at, updated_at
  from punctual.metric_alarms
 where tenant = :tenant
   and region = :region
   and (:names?::text[] is null or name = any(:names?))
   and (:prefix?::text is null or starts_with(name, :prefix?))
   and (:state?::text is null or state = :state?)
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
