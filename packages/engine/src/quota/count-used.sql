-- Counts what a tenant has of the named things, with the limit that the configuration sets for it, if any.
-- Guarantee: under lock-room the count is exact, what this transaction made included.
select n.name as "name!",
       coalesce(q.most, d.most) as "most?",
       case n.name
         when 'schedules' then (select count(*) from punctual.schedules where tenant = :tenant and state <> 'deleted' and origin <> 'rule')
         when 'schedule-groups' then (select count(*) from punctual.schedule_groups where tenant = :tenant and position('/' in name) = 0)
         when 'connections' then (select count(*) from punctual.connections where tenant = :tenant)
         when 'api-destinations' then (select count(*) from punctual.api_destinations where tenant = :tenant)
         when 'apps' then (select count(*) from punctual.apps where tenant = :tenant)
         when 'alarms' then (select count(*) from punctual.alarms where tenant = :tenant)
         when 'queues' then (select count(*) from punctual.message_queues where tenant = :tenant)
         when 'event-buses' then (select count(*) from punctual.event_buses where tenant = :tenant)
         when 'rules' then (select count(*) from punctual.rules where tenant = :tenant)
         when 'stored-secrets' then (select count(*) from punctual.stored_secrets where tenant = :tenant)
         when 'metric-alarms' then (select count(*) from punctual.metric_alarms where tenant = :tenant)
         when 'topics' then (select count(*) from punctual.topics where tenant = :tenant)
         when 'subscriptions' then (select count(*) from punctual.subscriptions where tenant = :tenant)
         when 'mail-identities' then (select count(*) from punctual.mail_identities where tenant = :tenant)
         when 'regions' then (select count(*) from punctual.namespaces where tenant = :tenant)
         when 'access-keys' then (select count(*) from punctual.access_keys where tenant = :tenant)
         when 'open-runs' then (select count(*) from punctual.queue where tenant = :tenant)
         when 'runs-per-minute' then (select coalesce(sum(made), 0) from punctual.run_rates
                                       where tenant = :tenant and minute = date_trunc('minute', (select punctual.now())))
         else 0
       end::integer as "used!"
  from unnest(:names::text[]) with ordinality n (name, place)
  left join punctual.quotas q on q.tenant = split_part(:tenant, '@', 1) and q.name = n.name
  left join punctual.default_quotas d on d.name = n.name
 order by n.place
