-- Lists the regions beside the home one in which a tenant has anything: of what there is from the beginning nothing counts.
-- Index: the first column of each table's primary or unique key is the tenant.
select n.region
  from punctual.namespaces n
 cross join lateral (select n.tenant || '@' || n.region as name offset 0) o
 where n.tenant = :tenant
   and (exists (select from punctual.schedules where tenant = o.name and state <> 'deleted')
        or exists (select from punctual.schedule_groups g where g.tenant = o.name and g.name <> 'default')
        or exists (select from punctual.event_buses b where b.tenant = o.name and b.name <> 'default')
        or exists (select from punctual.rules where tenant = o.name)
        or exists (select from punctual.connections where tenant = o.name)
        or exists (select from punctual.api_destinations where tenant = o.name)
        or exists (select from punctual.message_queues where tenant = o.name)
        or exists (select from punctual.topics where tenant = o.name)
        or exists (select from punctual.metric_alarms where tenant = o.name)
        or exists (select from punctual.stored_secrets where tenant = o.name)
        or exists (select from punctual.mail_identities where tenant = o.name))
 order by n.region
